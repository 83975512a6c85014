package org.newsgraph.endpoint.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.newsgraph.endpoint.api.Api;
import org.newsgraph.endpoint.contribution.Contributions;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.endpoint.outbound.Outbound;
import org.newsgraph.endpoint.page.Assets;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.EntityTags;
import org.newsgraph.endpoint.protocol.GraphStoreHandler;
import org.newsgraph.endpoint.protocol.IriHandler;
import org.newsgraph.endpoint.protocol.NamedQueryHandler;
import org.newsgraph.endpoint.protocol.QueryRunner;
import org.newsgraph.endpoint.protocol.ServiceDescription;
import org.newsgraph.endpoint.protocol.SparqlHandler;
import org.newsgraph.endpoint.protocol.Watch;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.endpoint.upkeep.BackupHandler;
import org.newsgraph.endpoint.upkeep.CompactionHandler;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.named.NamedQueries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(NewsgraphServer.class);
  private static final List<String> READ = List.of("GET", "HEAD");
  private static final List<String> ASK = List.of("GET", "HEAD", "POST");
  private static final List<String> STORE = List.of("GET", "HEAD", "PUT", "POST", "DELETE");
  private static final String GRAPHS = "/data";
  private static final String JSON = "application/json";
  private static final int THREADS = 64;
  private static final long SHUTDOWN_MILLIS = 10_000;

  private final ServerSettings settings;
  private final Watch watch = new Watch();
  private final Metrics metrics;
  private final Writes writes;
  private final Server server;
  private final ServerConnector connector;
  private final Set<String> paths;

  /** A server that does not listen yet; articles are read by the bundled extractor. */
  public NewsgraphServer(QuadStore store, ServerSettings settings) {
    this(store, settings, NewsExtractor::bundled);
  }

  /**
   * A server that does not listen yet.
   *
   * @param extractor reads the articles that clients send; asked once, with the first of them
   */
  public NewsgraphServer(
      QuadStore store, ServerSettings settings, Supplier<? extends Extractor> extractor) {
    this.settings = settings;
    metrics = new Metrics(store).running(watch::running);
    writes = new Writes(store, metrics);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("newsgraph-http");
    server = new Server(threads);
    connector = Listening.connector(server, settings);
    server.addConnector(connector);
    Routing routing = routing(store);
    Contributions contributions =
        new Contributions(store, extractor, writes, settings.access(), metrics);
    routing
        .route("/articles", List.of("POST", "DELETE"), contributions.articles())
        .route("/documents", List.of("GET", "POST"), contributions.documents())
        .route("/judgements", List.of("GET", "HEAD", "POST", "DELETE"), contributions.judgements())
        .route("/changes", List.of("GET"), contributions.changes())
        .route("/admin/backup", List.of("GET"), new BackupHandler(store, settings.access()))
        .route(
            "/admin/compact",
            List.of("POST"),
            new CompactionHandler(store, writes, settings.access()));
    paths = routing.paths();
    server.setHandler(new GracefulHandler(context(routing.filter())));
    server.setErrorHandler(new ProblemErrorHandler());
    server.setStopTimeout(SHUTDOWN_MILLIS);
    settings.accessLog().ifPresent(file -> server.setRequestLog(Listening.log(file.toString())));
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
    String scheme = settings.tls().isPresent() ? "https://" : "http://";
    return URI.create(scheme + host + ":" + connector.getLocalPort() + "/");
  }

  /** The paths that the server answers. */
  public Set<String> paths() {
    return paths;
  }

  /** How many queries run now. */
  public int queriesRunning() {
    return watch.running();
  }

  /**
   * Takes no more requests, lets those under way end, and stops. Writes under way are waited for
   * however long they take; queries for ten seconds.
   */
  @Override
  public void close() {
    writes.close();
    try {
      server.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException late) {
      LOG.warn("What was still being asked after {} ms is broken off", SHUTDOWN_MILLIS);
    } catch (Exception failed) {
      throw new IllegalStateException("The server did not stop", failed);
    } finally {
      watch.close();
      metrics.close();
    }
  }

  private Routing routing(QuadStore store) {
    EntityTags tags = new EntityTags(store);
    Outbound outbound = new Outbound(settings.allowed());
    QueryRunner runner = new QueryRunner(store, watch, settings.limits(), metrics, outbound);
    Access access = settings.access();
    Routing routing =
        new Routing(metrics)
            .route("/health", READ, exchange -> exchange.send(200, JSON, "{\"status\":\"up\"}\n"))
            .route("/metrics", READ, metrics::handle)
            .route("/ready", READ, exchange -> exchange.send(200, JSON, ready(store)))
            .route(
                "/sparql",
                ASK,
                new SparqlHandler(
                    writes,
                    settings.limits(),
                    runner,
                    tags,
                    access,
                    outbound,
                    new ServiceDescription(access.writable())));
    Handler graphs =
        new GraphStoreHandler(GRAPHS, store, writes, settings.limits(), runner, tags, access);
    routing.route(GRAPHS, STORE, graphs).route(GRAPHS + "/*", STORE, graphs);
    NamedQueries named = NamedQueries.bundled();
    routing.route(
        "/api/queries/:name", READ, new NamedQueryHandler(named, settings.limits(), runner, tags));
    routing.route(
        settings.basePath() + "*",
        READ,
        new IriHandler(settings.base(), store, settings.limits(), runner, tags));
    new Api(store, tags, named, settings.base())
        .handlers()
        .forEach((path, handler) -> routing.route(path, READ, handler));
    Assets.handlers().forEach((path, handler) -> routing.route(path, READ, handler));
    return routing;
  }

  /** Tells readiness by reading. */
  private static String ready(QuadStore store) {
    try {
      boolean empty = store.read(dataset -> !dataset.find().hasNext());
      return "{\"status\":\"ready\",\"empty\":" + empty + "}\n";
    } catch (RuntimeException unreadable) {
      LOG.error("The store cannot be read", unreadable);
      throw Problem.busy(10, "The store cannot be read.").exception();
    }
  }

  private static ServletContextHandler context(Filter spark) {
    ServletContextHandler context = new ServletContextHandler("/");
    EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
    context.addFilter(new FilterHolder(new FrontFilter()), "/*", requests);
    context.addFilter(new FilterHolder(spark), "/*", requests);
    context.setErrorHandler(new ProblemErrorHandler());
    return context;
  }
}
