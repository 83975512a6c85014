package org.newsgraph.endpoint.contribution;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.ArticleSource;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.QuadStore;

/**
 * Brings articles into the store. The extractor is loaded with the first article: a server that
 * only reads need not wait for it. Thread-safe.
 */
final class Intake {

  private final QuadStore store;
  private final Supplier<? extends Extractor> extractor;
  private @Nullable Ingest ingest;

  Intake(QuadStore store, Supplier<? extends Extractor> extractor) {
    this.store = store;
    this.extractor = extractor;
  }

  /** Ingests all that the source gives. */
  IngestReport take(ArticleSource articles) {
    return ingest().run(articles);
  }

  /** The ingest, which loads the extractor when it is first asked for. */
  synchronized Ingest ingest() {
    Ingest ready = ingest;
    if (ready == null) {
      ready =
          new Ingest(
              store, extractor.get(), FactMapper.standard(), Ingest.DEFAULT_BATCH, threads());
      ingest = ready;
    }
    return ready;
  }

  /** One processor is left to those who ask. */
  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
