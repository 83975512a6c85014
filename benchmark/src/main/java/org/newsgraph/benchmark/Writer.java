package org.newsgraph.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Writes new articles, one request after the other or with a pause in between. */
final class Writer implements Runnable {

  private final URI address;
  private final String type;
  private final String token;
  private final int batch;
  private final Duration pause;
  private final IntFunction<String> bodies;
  private final AtomicInteger next;
  private volatile boolean stopped;

  private Writer(
      URI address,
      String type,
      String token,
      int batch,
      Duration pause,
      IntFunction<String> bodies,
      int first) {
    this.address = address;
    this.type = type;
    this.token = token;
    this.batch = batch;
    this.pause = pause;
    this.bodies = bodies;
    this.next = new AtomicInteger(first);
  }

  /** Writes quads by updates, a hundred articles each, without a pause. */
  static Writer ofQuads(URI endpoint, String token, int first) {
    return new Writer(
        endpoint,
        "application/sparql-update",
        token,
        100,
        Duration.ZERO,
        number -> update(number, 100),
        first);
  }

  /** Sends texts to be read: so many in a request, with a pause after each. */
  static Writer ofTexts(URI endpoint, String token, int batch, Duration pause, int first) {
    return new Writer(
        endpoint.resolve("/articles"),
        "application/x-ndjson",
        token,
        batch,
        pause,
        number -> GeneratedNews.lines(number, batch),
        first);
  }

  @Override
  public void run() {
    try (Connection connection = new Connection(address)) {
      while (!stopped) {
        String body = bodies.apply(next.getAndAdd(batch));
        connection.post(type, "*/*", "\r\nAuthorization: Bearer " + token, body);
        rest();
      }
    } catch (IOException broken) {
      throw new IllegalStateException("Writing ended", broken);
    }
  }

  private void rest() {
    long end = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); left > 0 && !stopped; left = end - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, Duration.ofMillis(100).toNanos()));
    }
  }

  private static String update(int first, int count) {
    StringBuilder update = new StringBuilder("INSERT DATA {\n");
    for (int number = first; number < first + count; number++) {
      update.append("GRAPH <").append(GeneratedQuads.ARTICLE).append(number).append("> {\n");
      update.append(GeneratedQuads.triples(number).replace("\n", " .\n")).append("}\n");
    }
    return update.append("}").toString();
  }

  /** Ends after the request under way. */
  void stop() {
    stopped = true;
  }

  /** The number of the next article. */
  int next() {
    return next.get();
  }
}
