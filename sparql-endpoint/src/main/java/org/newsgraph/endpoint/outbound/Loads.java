package org.newsgraph.endpoint.outbound;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.http.ProblemException;

/**
 * {@code LOAD}, for addresses that are allowed by name. What they give is fetched before the update
 * begins, so that no transaction waits for another server. Thread-safe.
 */
public final class Loads {

  private static final String ACCEPT =
      "text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.8";
  private static final List<Lang> READ = List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML);

  private final Outbound outbound;

  /** Fetches through {@code outbound}. */
  public Loads(Outbound outbound) {
    this.outbound = outbound;
  }

  /**
   * The update with what each {@code LOAD} gives in its place.
   *
   * @throws ProblemException 403 for an address that is not allowed, 502 for one that gives nothing
   */
  public UpdateRequest fetched(UpdateRequest update) {
    UpdateRequest fetched = new UpdateRequest();
    for (Update operation : update.getOperations()) {
      fetched.add(operation instanceof UpdateLoad load ? insertion(load) : operation);
    }
    return fetched;
  }

  private Update insertion(UpdateLoad load) {
    Node target = load.getDest() == null ? Quad.defaultGraphNodeGenerated : load.getDest();
    List<Quad> quads = new ArrayList<>();
    try {
      triples(load.getSource())
          .find()
          .forEachRemaining(triple -> quads.add(Quad.create(target, triple)));
    } catch (ProblemException failed) {
      if (!load.isSilent()) {
        throw failed;
      }
    }
    return new UpdateDataInsert(new QuadDataAcc(quads));
  }

  private Graph triples(String source) {
    if (!outbound.allowed().load(source)) {
      throw Problem.forbidden(
              "LOAD is off, but for addresses that are allowed by name; send the data itself.")
          .exception();
    }
    URI address = URI.create(source);
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", ACCEPT).build();
    Outbound.Reply reply = outbound.send(request, () -> false);
    Lang lang = RDFLanguages.contentTypeToLang(reply.mediaType());
    if (lang == null || !READ.contains(lang)) {
      throw Outbound.failed(address, "it gives neither Turtle nor N-Triples nor RDF/XML");
    }
    try {
      Graph triples = GraphFactory.createDefaultGraph();
      RDFParser.source(reply.body())
          .forceLang(lang)
          .base(source)
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(triples);
      return triples;
    } catch (RiotException malformed) {
      throw Outbound.failed(address, "what it gives is malformed, " + malformed.getMessage());
    }
  }
}
