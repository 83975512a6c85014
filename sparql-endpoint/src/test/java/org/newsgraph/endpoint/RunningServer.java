package org.newsgraph.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.Tdb2Store;

/** A server on a free port over a store in memory, for the time of a test. */
public final class RunningServer implements AutoCloseable {

  private final Tdb2Store store;
  private final NewsgraphServer server;
  private final URI address;
  private final Client client;

  public RunningServer(Tdb2Store store, ServerSettings settings) {
    this.store = store;
    server = new NewsgraphServer(store, settings.withPort(0));
    try {
      address = server.start();
      client = new Client(address);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A server with the demo's facts. */
  public static RunningServer demo() {
    return new RunningServer(storeOf(resource("/demo.trig")), ServerSettings.standard());
  }

  /** A store in memory with the quads of a TriG document. */
  public static Tdb2Store storeOf(String trig) {
    Tdb2Store store = Tdb2Store.inMemory();
    store.write(
        dataset -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
          return true;
        });
    return store;
  }

  public static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RunningServer.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Tdb2Store store() {
    return store;
  }

  /** Waits until so many queries run. */
  public void awaitRunning(int queries) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (server.queriesRunning() != queries) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not " + queries + " queries: " + server.queriesRunning());
      }
      Thread.onSpinWait();
    }
  }

  public URI address() {
    return address;
  }

  public Set<String> paths() {
    return server.paths();
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
