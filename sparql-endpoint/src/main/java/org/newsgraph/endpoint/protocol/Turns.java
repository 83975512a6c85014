package org.newsgraph.endpoint.protocol;

import java.util.HashMap;
import java.util.Map;
import org.newsgraph.endpoint.http.Problem;

/**
 * Who may run a query now: so many at a time, and no client more than three quarters of them, so
 * that one cannot shut out all others. Thread-safe.
 */
final class Turns {

  private static final Problem FULL =
      Problem.busy(1, "The server runs as many queries as it may; try again in a second.");
  private static final Problem SHARE =
      new Problem(
          429,
          "Too many requests",
          "This client runs as many queries as one may; try again in a second.",
          Map.of("Retry-After", "1"));

  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> running = new HashMap<>();
  private int total;

  Turns(int most) {
    this.most = most;
    this.mostOfOne = Math.max(1, most * 3 / 4);
  }

  /** A turn that is being used. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a turn, to be closed when the query has ended.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException 503 or 429 if there is none
   */
  synchronized Turn take(String client) {
    if (total >= most) {
      throw FULL.exception();
    }
    if (running.getOrDefault(client, 0) >= mostOfOne) {
      throw SHARE.exception();
    }
    total++;
    running.merge(client, 1, Integer::sum);
    return () -> giveBack(client);
  }

  private synchronized void giveBack(String client) {
    total--;
    running.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
  }
}
