package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.graph.Tdb2Store;

/**
 * Serves a store until the process is told to end or this thread is interrupted. Owns the store.
 */
final class Serving implements AutoCloseable {

  private final Tdb2Store store;
  private final ServerSettings settings;
  private final Supplier<? extends Extractor> extractor;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * @param extractor reads the articles that clients send; loaded with the first of them
   */
  Serving(Tdb2Store store, ServerSettings settings, Supplier<? extends Extractor> extractor) {
    this.store = store;
    this.settings = settings;
    this.extractor = extractor;
  }

  /**
   * Serves; returns when all requests under way have ended.
   *
   * @param started is told the address once it is reachable
   */
  void run(Consumer<URI> started) throws IOException, Failure {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "newsgraph-stop"));
    try (NewsgraphServer server = new NewsgraphServer(store, settings, extractor)) {
      URI address = start(server);
      store.announce(address);
      started.accept(address);
      asked.await();
    } catch (InterruptedException wishToEnd) {
      // Fulfilled, and not passed on: a set interrupt would break the store's files at their close.
      asked.countDown();
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } finally {
      ended.countDown();
    }
  }

  /** The process ends when this returns: not before the store is closed. */
  private void stop() {
    asked.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI start(NewsgraphServer server) throws IOException, Failure {
    try {
      return server.start();
    } catch (IOException e) {
      throw new Failure(
          "Cannot listen on %s:%d: %s; choose another --port"
              .formatted(settings.host(), settings.port(), OneLine.of(cause(e))),
          e);
    }
  }

  private static String cause(Throwable problem) {
    Throwable deepest = problem;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
