package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.extractor.evaluation.FoundArticle.Named;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.SCHEMA;

/**
 * Takes what was found of each article out of the quads of all. An entity is known by its names in
 * all articles, and a role by all its labels, as in a store that holds them together.
 */
final class FoundArticles {

  private static final String STRETCH = "#char=";

  private final Map<Node, ArticleStatements> graphs = new LinkedHashMap<>();
  private final Map<Node, EntityKind> kinds = new HashMap<>();
  private final Map<Node, Set<String>> names = new HashMap<>();
  private final Map<Node, Set<String>> roles = new HashMap<>();
  private final Map<Node, Integer> order = new HashMap<>();

  /**
   * @param quads in the order in which a store would take them
   */
  FoundArticles(Collection<Quad> quads) {
    for (Quad quad : quads) {
      order.putIfAbsent(quad.getSubject(), order.size());
      order.putIfAbsent(quad.getObject(), order.size());
      graphs
          .computeIfAbsent(quad.getGraph(), graph -> new ArticleStatements())
          .add(quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
    graphs.values().forEach(this::learnNames);
  }

  private void learnNames(ArticleStatements graph) {
    for (Node subject : graph.subjects()) {
      List<Node> named = graph.objects(subject, SCHEMA.name);
      if (!named.isEmpty()) {
        graph.objects(subject, RDF.Nodes.type).stream()
            .flatMap(type -> EntityKind.of(type).stream())
            .findFirst()
            .ifPresent(
                kind -> {
                  kinds.putIfAbsent(subject, kind);
                  addAll(names, subject, named);
                });
      }
      addAll(names, subject, graph.objects(subject, SCHEMA.alternateName));
      addAll(roles, subject, graph.objects(subject, SKOS.prefLabel.asNode()));
    }
  }

  private static void addAll(Map<Node, Set<String>> map, Node subject, List<Node> labels) {
    if (!labels.isEmpty()) {
      Set<String> known = map.computeIfAbsent(subject, key -> new LinkedHashSet<>());
      labels.forEach(label -> known.add(label.getLiteralLexicalForm()));
    }
  }

  /** The articles by the last segment of their addresses; those without an address are left out. */
  Map<String, FoundArticle> byId() {
    Map<String, FoundArticle> articles = new HashMap<>();
    graphs.forEach(
        (name, graph) ->
            graph
                .one(name, SCHEMA.url)
                .ifPresent(url -> articles.put(id(lexical(url)), article(name, graph))));
    return articles;
  }

  private FoundArticle article(Node name, ArticleStatements graph) {
    Optional<String> body = graph.one(name, SCHEMA.articleBody).map(FoundArticles::lexical);
    FactStatements facts = new FactStatements(graph, roles);
    return new FoundArticle(
        entities(graph, body.orElse("")),
        facts.positions(),
        facts.relations(),
        facts.events(Comparator.comparing(node -> order.getOrDefault(node, 0))),
        facts.speakers());
  }

  private Map<Node, Named> entities(ArticleStatements graph, String body) {
    Map<Node, Set<String>> surfaces = new HashMap<>();
    for (Node mention : graph.subjects()) {
      for (Node entity : graph.objects(mention, ITSRDF.taIdentRef)) {
        Set<String> seen = surfaces.computeIfAbsent(entity, key -> new LinkedHashSet<>());
        surface(mention, body).ifPresent(seen::add);
      }
    }
    List<Node> mentioned = new ArrayList<>(surfaces.keySet());
    mentioned.removeIf(entity -> !kinds.containsKey(entity));
    mentioned.sort(Comparator.comparing(entity -> order.getOrDefault(entity, 0)));
    Map<Node, Named> entities = new LinkedHashMap<>();
    for (Node entity : mentioned) {
      EntityKind kind = kinds.get(entity);
      Set<String> all = new LinkedHashSet<>(surfaces.getOrDefault(entity, Set.of()));
      all.addAll(names.getOrDefault(entity, Set.of()));
      if (kind != null) {
        entities.put(entity, new Named(kind, all));
      }
    }
    return entities;
  }

  private static Optional<String> surface(Node mention, String body) {
    String iri = mention.getURI();
    int stretch = iri.indexOf(STRETCH);
    if (stretch < 0) {
      return Optional.empty();
    }
    String[] ends = iri.substring(stretch + STRETCH.length()).split(",", -1);
    int length = body.codePointCount(0, body.length());
    int start = Math.min(Integer.parseInt(ends[0]), length);
    int end = Math.min(Integer.parseInt(ends[1]), length);
    return start < end
        ? Optional.of(
            body.substring(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end)))
        : Optional.empty();
  }

  private static String id(String url) {
    String trimmed = url.replaceFirst("/+$", "");
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static String lexical(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
