package org.newsgraph.endpoint.server;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.http.ProblemException;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.graph.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.ExceptionMapper;
import spark.RouteImpl;
import spark.http.matching.MatcherFilter;
import spark.route.HttpMethod;
import spark.route.Routes;
import spark.staticfiles.StaticFilesConfiguration;

/**
 * The paths of the server as Spark Java routes. Built on Spark's own instances rather than on its
 * static front, so that two servers in one process share nothing.
 */
final class Routing {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

  /** When a full disk may have been mended. */
  private static final int RETRY_SECONDS = 60;

  private final Routes routes = Routes.create();
  private final Set<String> paths = new TreeSet<>();
  private final Metrics metrics;

  Routing(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Routes a path; a method that it does not take gets 405, OPTIONS the methods it takes. */
  Routing route(String path, List<String> methods, Handler handler) {
    paths.add(path);
    String allowed = String.join(", ", methods) + ", OPTIONS";
    for (String method : METHODS) {
      Handler chosen = methods.contains(method) ? handler : notAllowed(allowed);
      if (method.equals("OPTIONS")) {
        chosen = exchange -> exchange.with("Allow", allowed).sendStatus(204);
      }
      add(path, method, chosen);
    }
    return this;
  }

  /** The paths that are routed. */
  Set<String> paths() {
    return Set.copyOf(paths);
  }

  /** The filter that answers all requests; what no route takes is not found. */
  Filter filter() {
    Handler notFound =
        exchange -> {
          throw Problem.notFound("Nothing is at this address.").exception();
        };
    METHODS.forEach(method -> add("*", method, notFound));
    return new MatcherFilter(
        routes, StaticFilesConfiguration.create(), new ExceptionMapper(), false, false);
  }

  private void add(String path, String method, Handler handler) {
    routes.add(
        HttpMethod.get(method.toLowerCase(Locale.ROOT)),
        RouteImpl.create(
            path,
            (request, response) -> {
              Exchange exchange = FrontFilter.exchange(request.raw());
              long begin = System.nanoTime();
              answer(handler, exchange);
              metrics.request(
                  method, path, exchange.status(), Duration.ofNanos(System.nanoTime() - begin));
              // The reply has been sent; Spark is to add nothing.
              return "";
            }));
  }

  private static Handler notAllowed(String allowed) {
    return exchange -> {
      throw Problem.methodNotAllowed(allowed).exception();
    };
  }

  /** Runs a handler; whatever it throws ends here, since Spark would swallow it. */
  private static void answer(Handler handler, Exchange exchange) {
    try {
      handle(handler, exchange);
    } catch (IOException broken) {
      LOG.debug("The client has hung up", broken);
      exchange.connection().abort();
    }
  }

  private static void handle(Handler handler, Exchange exchange) throws IOException {
    try {
      handler.handle(exchange);
    } catch (ProblemException problem) {
      exchange.send(problem.problem());
    } catch (StoreException unwritable) {
      LOG.error("{} {}: {}", exchange.method(), exchange.path(), unwritable.getMessage());
      exchange.send(
          Problem.busy(
              RETRY_SECONDS, "The store cannot take this now; the server's log says why."));
    } catch (OutOfMemoryError full) {
      LOG.error("{} {} found no memory", exchange.method(), exchange.path());
      exchange.send(Problem.busy(RETRY_SECONDS, "The server has not enough memory for this."));
    } catch (RuntimeException | StackOverflowError bug) {
      LOG.error("{} {} failed", exchange.method(), exchange.path(), bug);
      exchange.send(Problem.of(500, "Internal error", "The server failed; its log says why."));
    }
  }
}
