package org.newsgraph.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes new articles, a hundred in a transaction, one transaction after the other. */
final class Writer implements Runnable {

  private static final int BATCH = 100;

  private final URI endpoint;
  private final String token;
  private final AtomicInteger next;
  private volatile boolean stopped;

  /**
   * @param first the number of the first new article
   */
  Writer(URI endpoint, String token, int first) {
    this.endpoint = endpoint;
    this.token = token;
    this.next = new AtomicInteger(first);
  }

  @Override
  public void run() {
    try (Connection connection = new Connection(endpoint)) {
      while (!stopped) {
        StringBuilder update = new StringBuilder("INSERT DATA {\n");
        for (int i = 0; i < BATCH; i++) {
          int number = next.getAndIncrement();
          update.append("GRAPH <").append(GeneratedQuads.ARTICLE).append(number).append("> {\n");
          update.append(GeneratedQuads.triples(number).replace("\n", " .\n")).append("}\n");
        }
        connection.post(
            "application/sparql-update",
            "*/*",
            "\r\nAuthorization: Bearer " + token,
            update.append("}").toString());
      }
    } catch (IOException broken) {
      throw new IllegalStateException("Writing ended", broken);
    }
  }

  /** Ends after the transaction under way. */
  void stop() {
    stopped = true;
  }

  /** The number of the next article. */
  int next() {
    return next.get();
  }
}
