package org.newsgraph.endpoint.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.newsgraph.endpoint.http.Problem;

/**
 * Wrong tokens by client. After so many within a minute a client waits for the minute's end, even
 * with the right one. So many clients are remembered, the latest. Thread-safe.
 */
final class Guesses {

  private static final int MOST = 20;
  private static final int MOST_CLIENTS = 10_000;
  private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final Problem WAIT =
      new Problem(
          429,
          "Too many requests",
          "Too many wrong tokens; try again in a minute.",
          Map.of("Retry-After", "60"));

  private record Window(long begin, int wrong) {}

  /** The window that began first stands first, and goes when there are too many. */
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> first) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * Lets a client show a token.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException 429 if it has guessed too often
   */
  synchronized void check(String client) {
    Window window = windows.get(client);
    if (window != null && window.wrong() >= MOST && !isOver(window)) {
      throw WAIT.exception();
    }
  }

  /** Counts a wrong token of a client. */
  synchronized void wrong(String client) {
    Window window = windows.get(client);
    if (window != null && !isOver(window)) {
      windows.put(client, new Window(window.begin(), window.wrong() + 1));
    } else {
      windows.remove(client);
      windows.put(client, new Window(System.nanoTime(), 1));
    }
  }

  private static boolean isOver(Window window) {
    return System.nanoTime() - window.begin() > WINDOW_NANOS;
  }
}
