package org.newsgraph.endpoint.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.endpoint.protocol.QueryLimits;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.Tdb2Store;

/** A server in a process of its own, over a store on disk. */
final class SmallServer {

  /** So many quads that every pair of them makes more than ten million rows. */
  private static final int QUADS = 3_200;

  private SmallServer() {}

  /** Prints the server's address once it listens, and ends when its input does. */
  public static void main(String[] arguments) throws IOException {
    QueryLimits limits =
        QueryLimits.standard().withTimeouts(Duration.ofSeconds(30), Duration.ofHours(1));
    ServerSettings settings = ServerSettings.standard().withPort(0).withLimits(limits);
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]));
        NewsgraphServer server = new NewsgraphServer(store, settings)) {
      store.write(
          dataset -> {
            Node graph = NodeFactory.createURI("urn:graph");
            Node property = NodeFactory.createURI("urn:name");
            for (int i = 0; i < QUADS; i++) {
              Node name = NodeFactory.createLiteralString("第" + i + "号");
              dataset.add(graph, NodeFactory.createURI("urn:thing:" + i), property, name);
            }
            return QUADS;
          });
      System.out.write((server.start() + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
