package org.newsgraph.endpoint.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.newsgraph.endpoint.api.Api;
import org.newsgraph.endpoint.contribution.Contributions;
import org.newsgraph.endpoint.page.Assets;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.EntityTags;
import org.newsgraph.endpoint.protocol.GraphStoreHandler;
import org.newsgraph.endpoint.protocol.QueryRunner;
import org.newsgraph.endpoint.protocol.ServiceDescription;
import org.newsgraph.endpoint.protocol.SparqlHandler;
import org.newsgraph.endpoint.protocol.Watch;
import org.newsgraph.graph.QuadStore;

/**
 * The HTTP server over a store: SPARQL, the JSON API and the page. The store stays its owner's and
 * is not closed here.
 *
 * <pre>{@code
 * try (NewsgraphServer server = new NewsgraphServer(store, ServerSettings.standard())) {
 *   URI address = server.start();
 * }
 * }</pre>
 */
public final class NewsgraphServer implements AutoCloseable {

  private static final List<String> READ = List.of("GET", "HEAD");
  private static final List<String> ASK = List.of("GET", "HEAD", "POST");
  private static final List<String> STORE = List.of("GET", "HEAD", "PUT", "POST", "DELETE");
  private static final String JSON = "application/json";
  private static final int HEADER_BYTES = 64 * 1024;
  private static final int THREADS = 64;
  private static final long IDLE_MILLIS = 30_000;
  private static final long SHUTDOWN_MILLIS = 10_000;

  private final ServerSettings settings;
  private final Watch watch = new Watch();
  private final Server server;
  private final ServerConnector connector;
  private final Set<String> paths;

  /** A server that does not listen yet. */
  public NewsgraphServer(QuadStore store, ServerSettings settings) {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("newsgraph-http");
    server = new Server(threads);
    connector = connector(server, settings);
    server.addConnector(connector);
    Routing routing = routing(store);
    paths = routing.paths();
    server.setHandler(new GracefulHandler(context(routing.filter())));
    server.setErrorHandler(new ProblemErrorHandler());
    server.setStopTimeout(SHUTDOWN_MILLIS);
  }

  /**
   * Listens.
   *
   * @return the address that the server is reached at
   * @throws IOException if the address cannot be listened on
   */
  public URI start() throws IOException {
    try {
      server.start();
    } catch (IOException taken) {
      throw taken;
    } catch (Exception failed) {
      throw new IOException("The server did not start: " + failed.getMessage(), failed);
    }
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
  }

  /** The paths that the server answers. */
  public Set<String> paths() {
    return paths;
  }

  /** How many queries run now. */
  public int queriesRunning() {
    return watch.running();
  }

  /** Takes no more requests, lets those under way end, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      throw new IllegalStateException("The server did not stop", failed);
    } finally {
      watch.close();
    }
  }

  private Routing routing(QuadStore store) {
    EntityTags tags = new EntityTags(store);
    QueryRunner runner = new QueryRunner(store, watch, settings.limits().concurrent());
    Access access = new Access(settings.token());
    Routing routing =
        new Routing()
            .route("/health", READ, exchange -> exchange.send(200, JSON, "{\"status\":\"up\"}\n"))
            .route("/ready", READ, exchange -> exchange.send(200, JSON, ready(store)))
            .route(
                "/sparql",
                ASK,
                new SparqlHandler(
                    store,
                    settings.limits(),
                    runner,
                    tags,
                    access,
                    new ServiceDescription(settings.token().isPresent())))
            .route(
                "/data",
                STORE,
                new GraphStoreHandler(store, settings.limits(), runner, tags, access));
    new Api(store, tags).handlers().forEach((path, handler) -> routing.route(path, READ, handler));
    Assets.handlers().forEach((path, handler) -> routing.route(path, READ, handler));
    new Contributions(store, access)
        .handlers()
        .forEach((path, handler) -> routing.route(path, STORE, handler));
    return routing;
  }

  /** Tells readiness by reading: a store that cannot be read throws. */
  private static String ready(QuadStore store) {
    boolean empty = store.read(dataset -> !dataset.find().hasNext());
    return "{\"status\":\"ready\",\"empty\":" + empty + "}\n";
  }

  private static ServletContextHandler context(Filter spark) {
    ServletContextHandler context = new ServletContextHandler("/");
    EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
    context.addFilter(new FilterHolder(new FrontFilter()), "/*", requests);
    context.addFilter(new FilterHolder(spark), "/*", requests);
    context.setErrorHandler(new ProblemErrorHandler());
    return context;
  }

  private static ServerConnector connector(Server server, ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new PeekingConnector(server, new HttpConnectionFactory(http));
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private static final class PeekingConnector extends ServerConnector {

    PeekingConnector(Server server, ConnectionFactory factory) {
      super(server, factory);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      PeekingEndPoint endPoint = new PeekingEndPoint(channel, selector, key, getScheduler());
      endPoint.setIdleTimeout(getIdleTimeout());
      return endPoint;
    }
  }
}
