package org.newsgraph.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;

/** A server on a free port over a store in memory, for the time of a test. */
public final class RunningServer implements AutoCloseable {

  private final MemoryStore store;
  private final NewsgraphServer server;
  private final Client client;

  public RunningServer(MemoryStore store, ServerSettings settings) {
    this.store = store;
    server = new NewsgraphServer(store, settings.withPort(0));
    try {
      client = new Client(server.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A server with the demo's facts. */
  public static RunningServer demo() {
    return new RunningServer(MemoryStore.of(resource("/demo.trig")), ServerSettings.standard());
  }

  public static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RunningServer.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public MemoryStore store() {
    return store;
  }

  public Client client() {
    return client;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
