package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.graph.IngestListener;

/** Draws how far an ingest is, where somebody looks on; tells what is amiss with articles. */
final class IngestProgress implements IngestListener, AutoCloseable {

  private final Terminal terminal;
  private final @Nullable ProgressBar bar;
  private final List<String> notes = new ArrayList<>();

  private IngestProgress(Terminal terminal, @Nullable ProgressBar bar) {
    this.terminal = terminal;
    this.bar = bar;
  }

  /** A bar on an interactive terminal, nothing elsewhere. */
  static IngestProgress on(Terminal terminal, NamedSources sources) {
    return new IngestProgress(
        terminal,
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
    if (result instanceof ReadResult.Read read) {
      read.note().ifPresent(notes::add);
    }
  }

  /** Tells what was amiss with articles that were read, which would break the bar. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    notes.forEach(note -> terminal.err().println("note: " + OneLine.of(note)));
  }
}
