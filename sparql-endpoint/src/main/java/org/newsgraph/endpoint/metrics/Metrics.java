package org.newsgraph.endpoint.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.QuadStore;

/**
 * The server's meters. Each server has its own; closing it ends what listens to the virtual
 * machine. Thread-safe.
 */
public final class Metrics implements AutoCloseable {

  private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final DistributionSummary rows;

  /** How a query or an update ended. */
  public enum Outcome {
    /** Answered to its end. */
    DONE,
    /** It could not be run. */
    FAILED,
    /** Ended for its time. */
    TIMEOUT,
    /** Ended since its client hung up. */
    GONE,
    /** Turned away since too many ran. */
    REFUSED
  }

  /** Meters of a store that nobody has asked yet. */
  public Metrics(QuadStore store) {
    long firstCommit = store.commitNumber();
    rows =
        DistributionSummary.builder("newsgraph.query.rows")
            .description("Rows or triples that the answered queries sent")
            .register(registry);
    Gauge.builder("newsgraph.store.bytes", store, QuadStore::bytesOnDisk)
        .description("Size of the store's files")
        .register(registry);
    FunctionCounter.builder(
            "newsgraph.store.commits", store, each -> each.commitNumber() - firstCommit)
        .description("Commits since the server began")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Adds a gauge of the queries that run now. */
  public Metrics running(Supplier<Number> queries) {
    Gauge.builder("newsgraph.queries.running", queries)
        .description("Queries that run now")
        .register(registry);
    return this;
  }

  /** Counts a query. */
  public void query(Outcome outcome, Duration time, long sent) {
    timer("newsgraph.query", "Queries, by how they ended", outcome).record(time);
    if (outcome == Outcome.DONE) {
      rows.record((double) sent);
    }
  }

  /** Counts an update or a graph that was written. */
  public void write(Outcome outcome, Duration time) {
    timer("newsgraph.write", "Updates and written graphs, by how they ended", outcome).record(time);
  }

  /** Counts the articles of an ingest, by what became of them. */
  public void ingested(IngestReport report) {
    articles("added", report.added());
    articles("replaced", report.replaced());
    articles("unchanged", report.unchanged());
    articles("rejected", report.rejected().size());
  }

  private void articles(String outcome, int count) {
    Counter.builder("newsgraph.articles")
        .description("Articles that clients sent, by what became of them")
        .tag("outcome", outcome)
        .register(registry)
        .increment(count);
  }

  /**
   * Counts a request.
   *
   * @param route the route that took it, not the path, of which there are too many
   */
  public void request(String method, String route, int status, Duration time) {
    Timer.builder("newsgraph.http")
        .description("Requests by route and status")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(time);
  }

  /** Answers with all meters. */
  public void handle(Exchange exchange) throws IOException {
    exchange.send(200, MEDIA_TYPE, registry.scrape());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private Timer timer(String name, String description, Outcome outcome) {
    return Timer.builder(name)
        .description(description)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(5))
        .register(registry);
  }
}
