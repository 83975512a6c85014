package org.newsgraph.endpoint.contribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.changes.ChangeLog;

/**
 * The feed of changes as server-sent events: each commit's RDF Patch under its number, from the one
 * after {@code Last-Event-ID} (or {@code ?after=}), and on and on as commits come. Thread-safe.
 */
final class ChangesHandler implements Handler {

  private static final int MOST_FOLLOWERS = 16;
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private final QuadStore store;
  private final Writes writes;
  private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);

  ChangesHandler(QuadStore store, Writes writes) {
    this.store = store;
    this.writes = writes;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    ChangeLog log =
        store
            .changes()
            .orElseThrow(() -> Problem.notFound("A store in memory keeps no changes.").exception());
    long after = after(exchange);
    if (after + 1 < log.first()) {
      String kept = "Commits before " + log.first() + " are not kept; begin with a backup.";
      throw Problem.of(410, "Gone", kept).exception();
    }
    if (after > log.last()) {
      // Whoever has seen it followed another store, or this one before a backup was restored.
      String ahead = "There is no commit " + after + " here; begin with a backup.";
      throw Problem.of(410, "Gone", ahead).exception();
    }
    if (!followers.tryAcquire()) {
      throw Problem.busy(10, "As many follow the changes as may; try again later.").exception();
    }
    try {
      follow(log, after, exchange.stream(200, "text/event-stream;charset=utf-8"));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      followers.release();
    }
  }

  private static long after(Exchange exchange) {
    Optional<String> stated =
        exchange.header("Last-Event-ID").or(() -> exchange.query().one("after"));
    try {
      return Math.max(0, stated.map(Long::parseLong).orElse(0L));
    } catch (NumberFormatException malformed) {
      throw Problem.badRequest("The last event's id is the number of a commit.").exception();
    }
  }

  /** Ends when the client hangs up, since then writing fails, and when the server stops. */
  private void follow(ChangeLog log, long after, OutputStream out)
      throws IOException, InterruptedException {
    long sent = after;
    while (!writes.closed()) {
      if (log.awaitAfter(sent, HEARTBEAT)) {
        sent++;
        send(log, sent, out);
      } else {
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
    }
  }

  private static void send(ChangeLog log, long number, OutputStream out) throws IOException {
    out.write(("id: " + number + "\nevent: patch\n").getBytes(StandardCharsets.UTF_8));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(log.patch(number), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write(("data: " + line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    out.write('\n');
  }
}
