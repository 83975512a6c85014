package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.http.ProblemException;
import org.newsgraph.endpoint.http.ReplyStream;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.endpoint.metrics.Metrics.Outcome;
import org.newsgraph.endpoint.outbound.Outbound;
import org.newsgraph.graph.QuadStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries from outside in read transactions: so many at a time, each for so long, none of them
 * reaching further out of the store than is allowed. Thread-safe.
 */
public final class QueryRunner {

  private static final Logger LOG = LoggerFactory.getLogger(QueryRunner.class);

  private static final String LATE = "Query timeout";

  private final QuadStore store;
  private final Watch watch;
  private final Turns turns;
  private final QueryLimits limits;
  private final Metrics metrics;
  private final Context safe;

  /**
   * Runs queries over a store; each is counted.
   *
   * @param outbound by which queries reach what is allowed
   */
  public QueryRunner(
      QuadStore store, Watch watch, QueryLimits limits, Metrics metrics, Outbound outbound) {
    this.store = store;
    this.watch = watch;
    this.turns = new Turns(limits.concurrent());
    this.limits = limits;
    this.metrics = metrics;
    this.safe = SafeContext.create(outbound);
  }

  /** Writes what a running query finds, and tells how many rows or triples that was. */
  interface Body {
    long write(QueryExec run, OutputStream out) throws IOException;
  }

  /**
   * Runs a query and streams its reply. A query that fails before the first bytes have left gets a
   * problem; one that fails later has its connection cut, so that no reply looks whole that is not.
   *
   * @throws ProblemException if the query fails before the reply has begun
   */
  @SuppressWarnings("try")
  void run(Query query, Duration time, Exchange exchange, String contentType, Body body)
      throws IOException {
    long begin = System.nanoTime();
    ReplyStream out = exchange.open(200, contentType).limited(limits.replyBytes());
    Outcome outcome = Outcome.FAILED;
    long sent = 0;
    // The turn is held while the query runs and given back at the end; nothing is asked of it.
    try (Turns.Turn held = turns.take(exchange.client())) {
      sent = store.read(dataset -> run(query, time, dataset, exchange, out, body));
      exchange.complete(out);
      outcome = Outcome.DONE;
    } catch (ProblemException problem) {
      outcome = outcome(problem.problem());
      if (!out.started()) {
        throw problem;
      }
      exchange.connection().abort();
    } finally {
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      metrics.query(outcome, taken, sent);
      if (taken.compareTo(limits.slow()) >= 0) {
        logSlow(query, taken);
      }
    }
  }

  private static Outcome outcome(Problem problem) {
    return switch (problem.status()) {
      case 429 -> Outcome.REFUSED;
      case 499 -> Outcome.GONE;
      case 503 -> problem.title().equals(LATE) ? Outcome.TIMEOUT : Outcome.REFUSED;
      default -> Outcome.FAILED;
    };
  }

  private static void logSlow(Query query, Duration taken) {
    String line = query.serialize().replaceAll("\\s+", " ").strip();
    LOG.info("Slow query, {} ms: {}", taken.toMillis(), line);
  }

  private long run(
      Query query,
      Duration time,
      DatasetGraph dataset,
      Exchange exchange,
      OutputStream out,
      Body body) {
    try (QueryExec run =
            QueryExec.dataset(dataset).query(query).context(context(query, dataset)).build();
        Watch.Run watched = watch.watch(run::abort, exchange.connection(), time)) {
      try {
        return body.write(run, out);
      } catch (QueryCancelledException ended) {
        throw ended(watched.ending(), time).exception();
      } catch (UncheckedIOException | IOException broken) {
        throw Problem.of(499, "Client closed request", "The client has hung up.").exception();
      } catch (OutOfMemoryError full) {
        throw Problem.busy(
                10, "The query took more memory than the server has now; ask for less at a time.")
            .exception();
      } catch (ProblemException problem) {
        throw problem;
      } catch (RuntimeException failed) {
        if (watched.ending() != Watch.Ending.NONE) {
          // Ending a query takes its sorting buffers away under it; ARQ then trips over them.
          throw ended(watched.ending(), time).exception();
        }
        if (failed instanceof JenaException) {
          throw Problem.of(400, "Query failed", message(failed)).exception();
        }
        throw failed;
      }
    }
  }

  private Context context(Query query, DatasetGraph dataset) {
    Context context =
        Context.setupContextForDataset(Context.mergeCopy(ARQ.getContext(), safe), dataset);
    if (query.hasDatasetDescription()) {
      // The request names its own default graph; TDB2 would still take the union of all.
      context.set(TDB2.symUnionDefaultGraph, false);
    }
    return context;
  }

  private static Problem ended(Watch.Ending ending, Duration time) {
    if (ending == Watch.Ending.GONE) {
      return Problem.of(499, "Client closed request", "The client has hung up.");
    }
    return new Problem(
        503,
        LATE,
        "The query took longer than "
            + time.toMillis() / 1000.0
            + " s and was ended; narrow it, add LIMIT, or name a longer 'timeout'.",
        Map.of("Retry-After", "1"));
  }

  /** What ARQ says, without class names. */
  static String message(Exception failure) {
    String message = failure.getMessage();
    return message == null ? "The query cannot be run." : message;
  }
}
