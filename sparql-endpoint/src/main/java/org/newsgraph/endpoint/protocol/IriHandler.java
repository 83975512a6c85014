package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.ontology.SCHEMA;

/**
 * The IRIs of the data as addresses: a browser is sent to the page of the article or entity, any
 * other client gets what is stated of it as RDF. Thread-safe.
 */
public final class IriHandler implements Handler {

  private static final Query ARTICLE = query("graph.rq");
  private static final Query THING = query("thing.rq");
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

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

  private enum Kind {
    ARTICLE,
    ENTITY,
    OTHER,
    NONE
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Node node = NodeFactory.createURI(base + readable(exchange.path().substring(path.length())));
    Kind kind = kind(node);
    if (kind == Kind.NONE) {
      throw Problem.notFound("Nothing is known of " + node.getURI() + ".").exception();
    }
    if (kind != Kind.OTHER && exchange.accept().prefersPage()) {
      String page = kind == Kind.ARTICLE ? "/#/article/" : "/#/entity/";
      String iri = URLEncoder.encode(node.getURI(), StandardCharsets.UTF_8).replace("+", "%20");
      exchange.with("Vary", "Accept").redirect(303, page + iri);
      return;
    }
    Query template = kind == Kind.ARTICLE ? ARTICLE : THING;
    Var variable = Var.alloc(kind == Kind.ARTICLE ? "graph" : "thing");
    Query query = QueryTransformOps.syntaxSubstitute(template, Map.of(variable, node));
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

  private Kind kind(Node node) {
    return store.read(
        dataset -> {
          if (dataset.containsGraph(node)) {
            return Kind.ARTICLE;
          } else if (dataset.contains(Node.ANY, node, SCHEMA.name, Node.ANY)) {
            return Kind.ENTITY;
          }
          return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY) ? Kind.OTHER : Kind.NONE;
        });
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

  private static Query query(String file) {
    try (InputStream in = Objects.requireNonNull(IriHandler.class.getResourceAsStream(file))) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
