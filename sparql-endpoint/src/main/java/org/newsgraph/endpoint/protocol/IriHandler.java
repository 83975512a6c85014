package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.QueryLibrary;
import org.newsgraph.ontology.SCHEMA;

/**
 * The IRIs of the data as addresses: a browser is sent to the page of the article or entity, any
 * other client gets what is stated of it as RDF; the IRI of a thing that was replaced leads to the
 * one that is there now. Thread-safe.
 */
public final class IriHandler implements Handler {

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^!-~]+");

  private final QueryLibrary library = new QueryLibrary(IriHandler.class);
  private final String base;
  private final String path;
  private final QuadStore store;
  private final QueryLimits limits;
  private final QueryHandler queries;

  /**
   * The IRIs that begin with a base.
   *
   * @param base an IRI with a path that ends in a slash
   */
  public IriHandler(
      String base, QuadStore store, QueryLimits limits, QueryRunner runner, EntityTags tags) {
    this.base = base;
    this.path = URI.create(base).getRawPath();
    this.store = store;
    this.limits = limits;
    this.queries = new QueryHandler(limits, runner, tags);
  }

  /** What an IRI is the name of, and which page shows it, if one does. */
  private enum Kind {
    ARTICLE("/#/article/"),
    ENTITY("/#/entity/"),
    GRAPH(""),
    OTHER(""),
    NONE("");

    private final String page;

    Kind(String page) {
      this.page = page;
    }
  }

  /** What is known of an IRI; the replacement is empty unless it is all that is known. */
  private record Known(Kind kind, Optional<Node> replacement) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    Node node = NodeFactory.createURI(base + readable(exchange.path().substring(path.length())));
    Known known = store.read(dataset -> known(dataset, node));
    if (known.replacement().isPresent()) {
      exchange.redirect(303, address(known.replacement().get()));
      return;
    }
    Kind kind = known.kind();
    if (kind == Kind.NONE) {
      throw Problem.notFound("Nothing is known of " + node.getURI() + ".").exception();
    }
    if (!kind.page.isEmpty() && exchange.accept().prefersPage()) {
      String iri = URLEncoder.encode(node.getURI(), StandardCharsets.UTF_8).replace("+", "%20");
      exchange.with("Vary", "Accept").redirect(303, kind.page + iri);
      return;
    }
    Query query = query(kind, node);
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

  private Query query(Kind kind, Node node) {
    boolean whole = kind == Kind.ARTICLE || kind == Kind.GRAPH;
    return QueryTransformOps.syntaxSubstitute(
        library.query(whole ? "graph" : "thing"),
        Map.of(Var.alloc(whole ? "graph" : "thing"), node));
  }

  private static Known known(DatasetGraph dataset, Node node) {
    Kind kind = kind(dataset, node);
    return new Known(kind, kind == Kind.OTHER ? Replacements.of(dataset, node) : Optional.empty());
  }

  private static Kind kind(DatasetGraph dataset, Node node) {
    if (dataset.contains(node, node, RDF.Nodes.type, SCHEMA.NewsArticle)) {
      return Kind.ARTICLE;
    } else if (dataset.containsGraph(node)) {
      return Kind.GRAPH;
    } else if (dataset.contains(Node.ANY, node, SCHEMA.name, Node.ANY)) {
      return Kind.ENTITY;
    }
    return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY) ? Kind.OTHER : Kind.NONE;
  }

  /** Where an IRI is asked for: here if it is one of those that are answered here. */
  private String address(Node node) {
    String iri = node.getURI();
    String place = iri.startsWith(base) ? path + iri.substring(base.length()) : iri;
    return NOT_ASCII
        .matcher(place)
        .replaceAll(
            found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /**
   * The path as it stands in IRIs: letters and digits of any script as they are, all else escaped.
   */
  private static String readable(String encoded) {
    return ESCAPES.matcher(encoded).replaceAll(found -> letters(found.group()));
  }

  private static String letters(String escapes) {
    StringBuilder readable = new StringBuilder();
    URLDecoder.decode(escapes, StandardCharsets.UTF_8)
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                readable.append(
                    Character.isLetterOrDigit(letter.codePointAt(0)) || "-._~·".contains(letter)
                        ? letter
                        : URLEncoder.encode(letter, StandardCharsets.UTF_8).replace("+", "%20")));
    return readable.toString();
  }
}
