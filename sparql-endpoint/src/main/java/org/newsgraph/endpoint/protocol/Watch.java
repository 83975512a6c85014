package org.newsgraph.endpoint.protocol;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.newsgraph.endpoint.http.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends queries that run past their time or whose client has hung up. One thread looks at all
 * running queries ten times a second. Thread-safe.
 */
public final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long PERIOD_MILLIS = 100;
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Set<Run> runs = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "newsgraph-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins to look. */
  public Watch() {
    // It goes on until the clock is stopped: nobody cancels it or waits for it.
    var unused =
        clock.scheduleWithFixedDelay(
            this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Why a query was ended. */
  public enum Ending {
    NONE,
    TIMEOUT,
    GONE
  }

  /** Watches a query until the run is closed. */
  public Run watch(Runnable abort, Connection connection, Duration time) {
    Run run = new Run(abort, connection, System.nanoTime() + time.toNanos());
    runs.add(run);
    return run;
  }

  /** How many queries are being watched. */
  public int running() {
    return runs.size();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void look() {
    long now = System.nanoTime();
    for (Run run : runs) {
      try {
        run.look(now);
      } catch (RuntimeException | OutOfMemoryError unexpected) {
        // Whatever it is: a watch that ended would let all queries run for ever.
        LOG.warn("A query could not be ended", unexpected);
      }
    }
  }

  /** One watched query. */
  public final class Run implements AutoCloseable {

    private final Runnable abort;
    private final Connection connection;
    private final long deadline;
    private volatile Ending ending = Ending.NONE;

    private Run(Runnable abort, Connection connection, long deadline) {
      this.abort = abort;
      this.connection = connection;
      this.deadline = deadline;
    }

    /** Why the query was ended, or {@link Ending#NONE}. */
    public Ending ending() {
      return ending;
    }

    private void look(long now) {
      if (ending != Ending.NONE) {
        if (now - deadline >= GRACE_NANOS) {
          // Still running, or stuck in writing to a client that does not read.
          connection.abort();
        }
      } else if (now - deadline >= 0) {
        ending = Ending.TIMEOUT;
        abort.run();
      } else if (connection.gone()) {
        ending = Ending.GONE;
        abort.run();
      }
    }

    @Override
    public void close() {
      runs.remove(this);
    }
  }
}
