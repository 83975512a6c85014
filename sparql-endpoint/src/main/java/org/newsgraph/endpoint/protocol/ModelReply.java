package org.newsgraph.endpoint.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.results.Chosen;
import org.newsgraph.endpoint.results.GraphFormat;

/** Answers with a few triples of the server's own, in the format that the client likes best. */
public final class ModelReply {

  private ModelReply() {}

  /**
   * Answers with a model.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException 406 if the client takes no format
   */
  public static void send(Exchange exchange, Model model) throws IOException {
    Chosen<GraphFormat> format = format(exchange);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF sink = format.format().sink(bytes, Integer.MAX_VALUE);
    sink.start();
    StreamRDFOps.sendGraphToStream(model.getGraph(), sink);
    sink.finish();
    exchange.send(200, format.contentType(), bytes.toByteArray());
  }

  /** The format that a request names by {@code format}, or else takes best. */
  static Chosen<GraphFormat> format(Exchange exchange) {
    return exchange
        .query()
        .one("format")
        .map(GraphFormat::named)
        .orElseGet(() -> GraphFormat.accepted(exchange.accept()))
        .orElseThrow(() -> Problem.notAcceptable(GraphFormat.available()).exception());
  }
}
