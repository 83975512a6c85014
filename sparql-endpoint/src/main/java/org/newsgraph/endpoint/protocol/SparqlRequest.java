package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;

/**
 * A query as the SPARQL 1.1 Protocol (2.1) carries it.
 *
 * @param query the query's text
 * @param defaultGraphs IRIs of {@code default-graph-uri}
 * @param namedGraphs IRIs of {@code named-graph-uri}
 * @param format what {@code format} or {@code output} names
 * @param timeout how long the query may run
 */
record SparqlRequest(
    String query,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    Optional<String> format,
    Duration timeout) {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String QUERY = "application/sparql-query";
  static final String UPDATE = "application/sparql-update";

  /** The parameters of the request: those of its address and, where it is a form, of its body. */
  static Parameters parameters(Exchange exchange, QueryLimits limits) throws IOException {
    Parameters address = exchange.query();
    if (exchange.method().equals("POST") && exchange.contentType().equals(FORM)) {
      return address.and(Parameters.parse(exchange.text(limits.bodyBytes())));
    }
    return address;
  }

  static SparqlRequest read(Exchange exchange, Parameters parameters, QueryLimits limits)
      throws IOException {
    String query =
        exchange.method().equals("POST") && exchange.contentType().equals(QUERY)
            ? exchange.text(limits.bodyBytes())
            : parameters.required("query");
    if (query.length() > limits.queryLength()) {
      throw Problem.tooLarge("A query may hold " + limits.queryLength() + " characters.")
          .exception();
    }
    return new SparqlRequest(
        query,
        parameters.all("default-graph-uri"),
        parameters.all("named-graph-uri"),
        parameters.one("format").or(() -> parameters.one("output")),
        timeout(parameters, limits));
  }

  /** How long a query may run: what {@code timeout} says, cut to what is allowed. */
  static Duration timeout(Parameters parameters, QueryLimits limits) {
    Optional<String> text = parameters.one("timeout");
    if (text.isEmpty()) {
      return limits.timeout();
    }
    try {
      double seconds = Double.parseDouble(text.get());
      if (seconds > 0) {
        double most = limits.longestTimeout().toMillis();
        return Duration.ofMillis((long) Math.min(most, Math.ceil(seconds * 1000)));
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number that is no time.
    }
    throw Problem.badRequest("The parameter 'timeout' is a number of seconds above 0.").exception();
  }
}
