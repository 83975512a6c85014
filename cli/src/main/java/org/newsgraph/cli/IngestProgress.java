package org.newsgraph.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.graph.IngestListener;

/** Draws how far an ingest is, where somebody looks on. */
final class IngestProgress implements IngestListener, AutoCloseable {

  private final @Nullable ProgressBar bar;

  private IngestProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar on an interactive terminal, nothing elsewhere. */
  static IngestProgress on(Terminal terminal, NamedSources sources) {
    return new IngestProgress(
        terminal.interactive()
            ? new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" articles", 1)
                .setInitialMax(sources.files())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build()
            : null);
  }

  @Override
  public void received(ReadResult result) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
