package org.newsgraph.endpoint.contribution;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.ArticleSource;
import org.newsgraph.graph.BatchSize;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.Withdrawal;
import org.newsgraph.graph.history.History;

/**
 * Brings articles into the store and out of it. The extractor is loaded with the first article: a
 * server that only reads need not wait for it. Thread-safe.
 */
final class Intake {

  private final QuadStore store;
  private final Supplier<? extends Extractor> extractor;
  private final Metrics metrics;
  private final Withdrawal withdrawing;
  private final Withdrawal keeping;

  /** Guarded by this. */
  private @Nullable Extractor loaded;

  /** By whether they keep history. Guarded by this. */
  private final Map<Boolean, Ingest> ingests = new HashMap<>();

  Intake(QuadStore store, Supplier<? extends Extractor> extractor, Metrics metrics) {
    this.store = store;
    this.extractor = extractor;
    this.metrics = metrics;
    this.withdrawing = new Withdrawal(store, IriScheme.standard());
    this.keeping = new Withdrawal(store, IriScheme.standard(), History.keeping());
  }

  /** Whether a request wants the old texts and facts kept. */
  static boolean keepsHistory(Parameters parameters) {
    String wish = parameters.one("keep-history").orElse("false");
    return switch (wish) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw Problem.badRequest("The parameter 'keep-history' is true or false.").exception();
    };
  }

  /** Ingests all that the source gives, and counts it. */
  IngestReport take(ArticleSource articles, boolean keepHistory) {
    IngestReport report = ingest(keepHistory).run(articles);
    metrics.ingested(report);
    return report;
  }

  /** What takes articles back. */
  Withdrawal withdrawal(boolean keepHistory) {
    return keepHistory ? keeping : withdrawing;
  }

  private synchronized Ingest ingest(boolean keepHistory) {
    Extractor ready = loaded;
    if (ready == null) {
      ready = extractor.get();
      loaded = ready;
    }
    Extractor reading = ready;
    return ingests.computeIfAbsent(keepHistory, keeps -> newIngest(reading, keeps));
  }

  private Ingest newIngest(Extractor reading, boolean keepHistory) {
    return new Ingest(
        store,
        reading,
        FactMapper.standard(),
        keepHistory ? History.keeping() : History.standard(),
        // However large the store is: others wait for the commit.
        BatchSize.fixed(BatchSize.STANDARD.least()),
        threads());
  }

  /** One processor is left to those who ask. */
  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
