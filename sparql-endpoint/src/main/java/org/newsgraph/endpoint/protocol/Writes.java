package org.newsgraph.endpoint.protocol;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.http.ProblemException;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.endpoint.metrics.Metrics.Outcome;
import org.newsgraph.graph.QuadStore;

/**
 * What clients write to the store. Closing waits for the writes under way: a server that stops
 * breaks none off. Thread-safe.
 */
public final class Writes implements AutoCloseable {

  private static final Problem CLOSING =
      Problem.busy(10, "The server is stopping and takes no more writes.");

  private final QuadStore store;
  private final Metrics metrics;

  /** Each write holds the read lock; closing waits for the write lock. */
  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

  /** Guarded by the lock. */
  private boolean closed;

  /** Writes to a store, which are counted. */
  public Writes(QuadStore store, Metrics metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  /**
   * Runs {@code work} in one write transaction.
   *
   * @throws ProblemException 503 once the server is stopping, or whatever {@code work} throws
   */
  <T> T run(Function<DatasetGraph, T> work) {
    return during(() -> store.write(work));
  }

  /**
   * Runs {@code work} that opens write transactions of its own.
   *
   * @throws ProblemException 503 once the server is stopping, or whatever {@code work} throws
   */
  public <T> T during(Supplier<T> work) {
    long begin = System.nanoTime();
    Outcome outcome = Outcome.FAILED;
    open.readLock().lock();
    try {
      if (closed) {
        throw CLOSING.exception();
      }
      T result = work.get();
      outcome = Outcome.DONE;
      return result;
    } finally {
      metrics.write(outcome, Duration.ofNanos(System.nanoTime() - begin));
      open.readLock().unlock();
    }
  }

  /** Whether no write begins any more. */
  public boolean closed() {
    open.readLock().lock();
    try {
      return closed;
    } finally {
      open.readLock().unlock();
    }
  }

  /** Lets no write begin any more, and waits until none is under way. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      closed = true;
    } finally {
      open.writeLock().unlock();
    }
  }
}
