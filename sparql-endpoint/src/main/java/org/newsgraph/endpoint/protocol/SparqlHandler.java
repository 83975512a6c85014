package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.outbound.Outbound;

/**
 * The SPARQL endpoint: queries by GET, form and direct POST, updates by form and direct POST; its
 * own description where nothing is asked. Thread-safe.
 */
public final class SparqlHandler implements Handler {

  private final QueryLimits limits;
  private final QueryHandler queries;
  private final UpdateHandler updates;
  private final Handler description;

  /**
   * The endpoint.
   *
   * @param access who may update
   * @param outbound by which updates reach what is allowed
   * @param description answers a GET without a query
   */
  public SparqlHandler(
      Writes writes,
      QueryLimits limits,
      QueryRunner runner,
      EntityTags tags,
      Access access,
      Outbound outbound,
      Handler description) {
    this.limits = limits;
    this.queries = new QueryHandler(limits, runner, tags);
    this.updates = new UpdateHandler(writes, limits, access, outbound);
    this.description = description;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    boolean post = exchange.method().equals("POST");
    String type = exchange.contentType();
    if (post
        && !type.equals(SparqlRequest.FORM)
        && !type.equals(SparqlRequest.QUERY)
        && !type.equals(SparqlRequest.UPDATE)) {
      throw Problem.of(
              415,
              "Unsupported media type",
              "POST takes " + SparqlRequest.FORM + " or " + SparqlRequest.QUERY + ".")
          .exception();
    }
    Parameters parameters = SparqlRequest.parameters(exchange, limits);
    if ((type.equals(SparqlRequest.UPDATE) && post) || !parameters.all("update").isEmpty()) {
      updates.handle(exchange, parameters);
      return;
    }
    if (!post && parameters.all("query").isEmpty()) {
      description.handle(exchange);
      return;
    }
    queries.handle(SparqlRequest.read(exchange, parameters, limits), exchange);
  }
}
