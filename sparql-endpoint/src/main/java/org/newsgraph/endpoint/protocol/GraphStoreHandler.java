package org.newsgraph.endpoint.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
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

/**
 * The SPARQL 1.1 Graph Store HTTP Protocol with indirect identification ({@code ?graph=IRI}, {@code
 * ?default}): reading for all, writing for who has the token. Thread-safe.
 */
public final class GraphStoreHandler implements Handler {

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final List<Lang> READ = List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML);
  private static final Query GRAPH = query("graph.rq");
  private static final Query DEFAULT_GRAPH = query("default-graph.rq");

  private final QuadStore store;
  private final Writes writes;
  private final Access access;
  private final QueryHandler queries;
  private final QueryLimits limits;

  /** The protocol over a store. */
  public GraphStoreHandler(
      QuadStore store,
      Writes writes,
      QueryLimits limits,
      QueryRunner runner,
      EntityTags tags,
      Access access) {
    this.store = store;
    this.writes = writes;
    this.access = access;
    this.limits = limits;
    this.queries = new QueryHandler(limits, runner, tags);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Optional<Node> graph = graph(exchange.query());
    switch (exchange.method()) {
      case "GET", "HEAD" -> get(exchange, graph);
      case "PUT" -> put(exchange, writable(exchange, graph));
      case "POST" -> post(exchange, writable(exchange, graph));
      default -> delete(exchange, writable(exchange, graph));
    }
  }

  /** The graph that a request names; empty for the default graph. */
  private static Optional<Node> graph(Parameters parameters) {
    boolean isDefault = !parameters.all("default").isEmpty();
    Optional<String> iri = parameters.one("graph");
    if (isDefault == iri.isPresent()) {
      throw Problem.badRequest("Name the graph: either 'graph=IRI' or 'default'.").exception();
    }
    return iri.map(GraphStoreHandler::absolute).map(NodeFactory::createURI);
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
    return graph.orElseThrow(() -> DefaultGraph.notWritten().exception());
  }

  private void get(Exchange exchange, Optional<Node> graph) throws IOException {
    Query query = DEFAULT_GRAPH;
    if (graph.isPresent()) {
      Node name = graph.get();
      if (!store.read(dataset -> dataset.containsGraph(name))) {
        throw notFound(name).exception();
      }
      query = QueryTransformOps.syntaxSubstitute(GRAPH, Map.of(Var.alloc("graph"), name));
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
    Graph triples = body(exchange, graph);
    boolean created =
        writes.run(
            dataset -> {
              boolean absent = !dataset.containsGraph(graph);
              GraphUtil.addInto(dataset.getGraph(graph), triples);
              return absent;
            });
    exchange.sendStatus(created ? 201 : 204);
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
    Lang lang = RDFLanguages.contentTypeToLang(exchange.contentType());
    if (lang == null || !READ.contains(lang)) {
      throw Problem.of(
              415,
              "Unsupported media type",
              "A graph is sent as text/turtle, application/n-triples or application/rdf+xml.")
          .exception();
    }
    Graph triples = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(exchange.bytes(MOST_BYTES)))
          .forceLang(lang)
          .base(graph.getURI())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(triples);
    } catch (RiotException malformed) {
      throw Problem.of(400, "Malformed RDF", QueryRunner.message(malformed)).exception();
    }
    return triples;
  }

  private static Problem notFound(Node graph) {
    return Problem.notFound("There is no graph " + graph.getURI() + ".");
  }

  private static Query query(String file) {
    try (InputStream in =
        Objects.requireNonNull(GraphStoreHandler.class.getResourceAsStream(file), file)) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
