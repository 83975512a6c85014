package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.QueryLibrary;

/**
 * The SPARQL 1.1 Graph Store HTTP Protocol, graphs named by parameter ({@code ?graph=IRI}, {@code
 * ?default}) or by an address below the store's: reading for all, writing for who has the token.
 * Thread-safe.
 */
public final class GraphStoreHandler implements Handler {

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final List<Lang> READ = List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML);

  private final QueryLibrary library = new QueryLibrary(GraphStoreHandler.class);
  private final String path;
  private final QuadStore store;
  private final Writes writes;
  private final Access access;
  private final QueryHandler queries;
  private final QueryLimits limits;

  /**
   * The protocol over a store.
   *
   * @param path where it is served; addresses below it are graphs of the same name
   */
  public GraphStoreHandler(
      String path,
      QuadStore store,
      Writes writes,
      QueryLimits limits,
      QueryRunner runner,
      EntityTags tags,
      Access access) {
    this.path = path;
    this.store = store;
    this.writes = writes;
    this.access = access;
    this.limits = limits;
    this.queries = new QueryHandler(limits, runner, tags);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    if (isForNewGraph(exchange)) {
      create(exchange);
      return;
    }
    Optional<Node> graph = graph(exchange);
    switch (exchange.method()) {
      case "GET", "HEAD" -> get(exchange, graph);
      case "PUT" -> put(exchange, writable(exchange, graph));
      case "POST" -> post(exchange, writable(exchange, graph));
      default -> delete(exchange, writable(exchange, graph));
    }
  }

  private boolean isForNewGraph(Exchange exchange) {
    return exchange.method().equals("POST")
        && exchange.path().equals(path)
        && exchange.query().names().isEmpty();
  }

  /** The graph that a request names by its address or parameters; empty for the default graph. */
  private Optional<Node> graph(Exchange exchange) {
    if (exchange.path().length() > path.length() + 1) {
      return Optional.of(NodeFactory.createURI(exchange.address()));
    }
    Parameters parameters = exchange.query();
    boolean isDefault = !parameters.all("default").isEmpty();
    Optional<String> iri = parameters.one("graph");
    if (isDefault == iri.isPresent()) {
      throw Problem.badRequest("Name the graph: either 'graph=IRI' or 'default'.").exception();
    }
    return iri.map(GraphStoreHandler::absolute)
        .map(NodeFactory::createURI)
        .map(OwnDefaultGraph::free);
  }

  private static String absolute(String iri) {
    try {
      if (URI.create(iri).isAbsolute()) {
        return iri;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below, like an IRI that is not absolute.
    }
    throw Problem.badRequest("The parameter 'graph' is not an absolute IRI.").exception();
  }

  private Node writable(Exchange exchange, Optional<Node> graph) {
    access.require(exchange);
    return graph.orElse(OwnDefaultGraph.NAME);
  }

  private void get(Exchange exchange, Optional<Node> graph) throws IOException {
    Query query = library.query("default-graph");
    if (graph.isPresent()) {
      Node name = graph.get();
      if (!store.read(dataset -> dataset.containsGraph(name))) {
        throw notFound(name).exception();
      }
      query =
          QueryTransformOps.syntaxSubstitute(
              library.query("graph"), Map.of(Var.alloc("graph"), name));
    }
    queries.handle(
        query,
        new SparqlRequest(
            query.serialize(),
            List.of(),
            List.of(),
            exchange.query().one("format"),
            limits.timeout()),
        exchange);
  }

  private void put(Exchange exchange, Node graph) throws IOException {
    Graph triples = body(exchange, graph);
    boolean created =
        writes.run(
            dataset -> {
              boolean absent = !dataset.containsGraph(graph);
              dataset.removeGraph(graph);
              GraphUtil.addInto(dataset.getGraph(graph), triples);
              return absent;
            });
    exchange.sendStatus(created ? 201 : 204);
  }

  private void post(Exchange exchange, Node graph) throws IOException {
    exchange.sendStatus(merge(exchange, graph) ? 201 : 204);
  }

  /** Puts the body into a graph whose name the server chooses. */
  private void create(Exchange exchange) throws IOException {
    access.require(exchange);
    String iri = exchange.address() + "/" + UUID.randomUUID();
    merge(exchange, NodeFactory.createURI(iri));
    exchange.with("Location", iri).sendStatus(201);
  }

  /** Adds the body to a graph and tells whether there was none. */
  private boolean merge(Exchange exchange, Node graph) throws IOException {
    Graph triples = body(exchange, graph);
    return writes.run(
        dataset -> {
          boolean absent = !dataset.containsGraph(graph);
          GraphUtil.addInto(dataset.getGraph(graph), triples);
          return absent;
        });
  }

  private void delete(Exchange exchange, Node graph) throws IOException {
    writes.run(
        dataset -> {
          if (!dataset.containsGraph(graph)) {
            throw notFound(graph).exception();
          }
          dataset.removeGraph(graph);
          return true;
        });
    exchange.sendStatus(204);
  }

  private static Graph body(Exchange exchange, Node graph) throws IOException {
    Graph triples = GraphFactory.createDefaultGraph();
    for (Exchange.Part part : exchange.parts(MOST_BYTES)) {
      parse(part, graph, triples);
    }
    return triples;
  }

  private static void parse(Exchange.Part part, Node graph, Graph triples) {
    Lang lang = RDFLanguages.contentTypeToLang(part.contentType());
    if (lang == null || !READ.contains(lang)) {
      throw Problem.of(
              415,
              "Unsupported media type",
              "A graph is sent as text/turtle, application/n-triples or application/rdf+xml.")
          .exception();
    }
    try {
      RDFParser.source(part.content())
          .forceLang(lang)
          .base(graph.getURI())
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(triples);
    } catch (RiotException malformed) {
      throw Problem.of(400, "Malformed RDF", QueryRunner.message(malformed)).exception();
    }
  }

  private static Problem notFound(Node graph) {
    return Problem.notFound("There is no graph " + graph.getURI() + ".");
  }
}
