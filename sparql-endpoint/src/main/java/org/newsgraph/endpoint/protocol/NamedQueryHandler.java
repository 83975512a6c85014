package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.graph.named.ArgumentException;
import org.newsgraph.graph.named.NamedQueries;

/**
 * A query of the library, asked by its name, the last part of the path, with its parameters in the
 * query string; the reply is that of the SPARQL endpoint. Thread-safe.
 */
public final class NamedQueryHandler implements Handler {

  /** Parameters of the protocol, not of the query. */
  private static final Set<String> OF_PROTOCOL = Set.of("format", "timeout");

  private final NamedQueries library;
  private final QueryLimits limits;
  private final QueryHandler queries;

  /** The library over a store. */
  public NamedQueryHandler(
      NamedQueries library, QueryLimits limits, QueryRunner runner, EntityTags tags) {
    this.library = library;
    this.limits = limits;
    this.queries = new QueryHandler(limits, runner, tags);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    Query query = query(name(exchange), parameters);
    queries.handle(
        query,
        new SparqlRequest(
            query.serialize(),
            List.of(),
            List.of(),
            parameters.one("format"),
            SparqlRequest.timeout(parameters, limits)),
        exchange);
  }

  private Query query(String name, Parameters parameters) {
    try {
      return library.named(name).with(arguments(parameters));
    } catch (ArgumentException wrong) {
      throw Problem.of(
              library.has(name) ? 400 : 404,
              "No such query or parameter",
              QueryRunner.message(wrong))
          .exception();
    }
  }

  private static Map<String, String> arguments(Parameters parameters) {
    Map<String, String> arguments = new TreeMap<>();
    for (String name : parameters.names()) {
      if (!OF_PROTOCOL.contains(name)) {
        parameters.one(name).ifPresent(value -> arguments.put(name, value));
      }
    }
    return arguments;
  }

  private static String name(Exchange exchange) {
    String path = exchange.path();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
