package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.QuadStore;

/** Serves a store until the process is told to end or this thread is interrupted. */
final class Serving {

  private final QuadStore store;
  private final ServerSettings settings;

  Serving(QuadStore store, ServerSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * Serves; returns when all requests under way have ended.
   *
   * @param started is told the address once it is reachable
   */
  void run(Consumer<URI> started) throws IOException, Failure {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread signal = new Thread(() -> stop(asked, ended), "newsgraph-stop");
    Runtime.getRuntime().addShutdownHook(signal);
    try (NewsgraphServer server = new NewsgraphServer(store, settings)) {
      started.accept(start(server));
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
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

  /** The process ends when this returns: not before the server has. */
  private static void stop(CountDownLatch asked, CountDownLatch ended) {
    asked.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
