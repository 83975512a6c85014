package org.newsgraph.endpoint.contribution;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.changes.ChangeLog;

/**
 * The feed of changes as server-sent events: each commit's RDF Patch under its number, from the one
 * after {@code Last-Event-ID} (or {@code ?after=}), and on and on as commits come. What a commit
 * changes beside the graph, names of documents among it, is only for who shows the token.
 * Thread-safe.
 */
final class ChangesHandler implements Handler {

  private static final int MOST_FOLLOWERS = 16;
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private final QuadStore store;
  private final Writes writes;
  private final Access access;
  private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);

  ChangesHandler(QuadStore store, Writes writes, Access access) {
    this.store = store;
    this.writes = writes;
    this.access = access;
  }

  /** By which a commit's patch is written down. */
  private interface Telling {
    void write(ChangeLog log, long number, OutputStream out) throws IOException;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Telling telling = telling(exchange);
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
      follow(log, after, telling, exchange.stream(200, "text/event-stream;charset=utf-8"));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      followers.release();
    }
  }

  /** The whole patch for who shows the token; a token that is shown must be the right one. */
  private Telling telling(Exchange exchange) {
    if (!access.writable() || exchange.header("Authorization").isEmpty()) {
      return ChangesHandler::writeGraph;
    }
    access.require(exchange);
    return ChangesHandler::writeWhole;
  }

  private static long after(Exchange exchange) {
    Optional<String> stated =
        exchange.header("Last-Event-ID").or(() -> exchange.query().one("after"));
    try {
      long after = stated.map(Long::parseLong).orElse(0L);
      if (after >= 0) {
        return after;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number below 0.
    }
    throw Problem.badRequest("The last event's id is the number of a commit.").exception();
  }

  /** Ends when the client hangs up, since then writing fails, and when the server stops. */
  private void follow(ChangeLog log, long after, Telling telling, OutputStream out)
      throws IOException, InterruptedException {
    long sent = after;
    while (!writes.closed()) {
      if (log.awaitAfter(sent, HEARTBEAT)) {
        sent++;
        send(log, sent, telling, new BufferedOutputStream(out));
      } else {
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private static void send(ChangeLog log, long number, Telling telling, OutputStream out)
      throws IOException {
    out.write(("id: " + number + "\nevent: patch\n").getBytes(StandardCharsets.UTF_8));
    telling.write(log, number, new EventData(out));
    out.write('\n');
    out.flush();
  }

  private static void writeWhole(ChangeLog log, long number, OutputStream out) throws IOException {
    try (InputStream patch = log.patch(number)) {
      patch.transferTo(out);
    }
  }

  private static void writeGraph(ChangeLog log, long number, OutputStream out) throws IOException {
    try (InputStream patch = log.patch(number);
        RDFChangesWriterText writer = RDFPatchOps.textWriter(out)) {
      new RDFPatchReaderText(patch).apply(new GraphChanges(writer));
    } catch (RuntimeIOException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }
}
