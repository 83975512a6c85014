package org.newsgraph.graph.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;

/** Reads the candidates of one article from its quads, as the mapper gave them. For one article. */
final class CandidateReader {

  private static final Map<Node, EntityType> TYPES =
      Map.of(
          SCHEMA.Person, EntityType.PERSON,
          SCHEMA.Organization, EntityType.ORGANIZATION,
          SCHEMA.Place, EntityType.PLACE,
          SCHEMA.Product, EntityType.PRODUCT,
          SCHEMA.CreativeWork, EntityType.PRODUCT,
          SCHEMA.Event, EntityType.OCCASION);

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final int YEAR_DIGITS = 4;

  private final Node article;
  private final Map<Node, Map<Node, Set<Node>>> statements = new HashMap<>();
  private final Map<Node, NavigableSet<Post>> posts = new HashMap<>();
  private final Map<Node, NavigableSet<String>> ties = new HashMap<>();
  private final Map<Node, Node> mentions = new HashMap<>();

  CandidateReader(Node article, Collection<Quad> quads) {
    this.article = article;
    for (Quad quad : quads) {
      statements
          .computeIfAbsent(quad.getSubject(), s -> new HashMap<>())
          .computeIfAbsent(quad.getPredicate(), p -> new HashSet<>())
          .add(quad.getObject());
      if (quad.getPredicate().equals(ITSRDF.taIdentRef)) {
        mentions.merge(quad.getObject(), quad.getSubject(), CandidateReader::earlier);
      }
    }
    statements.keySet().forEach(this::readFeatures);
  }

  /** The candidates under the IRIs that the article's mapper gave them, in the text's order. */
  Map<Node, Candidate> candidates() {
    Map<Node, Candidate> candidates = new TreeMap<>(Comparator.comparing(Node::getURI));
    mentions.forEach(
        (entity, mention) -> {
          if (!entity.getURI().startsWith(article.getURI() + "#")) {
            signature(entity)
                .ifPresent(signature -> candidates.put(entity, new Candidate(mention, signature)));
          }
        });
    return candidates;
  }

  /** The kind of an entity of the article, if it has one. */
  Optional<EntityType> type(Node entity) {
    return values(entity, RDF.Nodes.type).stream()
        .filter(TYPES::containsKey)
        .map(TYPES::get)
        .min(Comparator.naturalOrder());
  }

  /** The IRIs that the article mentions. */
  Set<Node> entities() {
    return Set.copyOf(mentions.keySet());
  }

  /** The fullest name of an entity in the article, if it has one. */
  Optional<String> name(Node entity) {
    return values(entity, SCHEMA.name).stream()
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder());
  }

  private Optional<Signature> signature(Node entity) {
    Optional<EntityType> type = type(entity);
    Optional<String> name = name(entity);
    if (type.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    NavigableSet<String> aliases = new TreeSet<>();
    values(entity, SCHEMA.alternateName)
        .forEach(alias -> aliases.add(alias.getLiteralLexicalForm()));
    String wikidata =
        values(entity, OWL.sameAs.asNode()).stream()
            .map(Node::getURI)
            .filter(iri -> iri.startsWith(WIKIDATA))
            .map(iri -> iri.substring(WIKIDATA.length()))
            .min(Comparator.naturalOrder())
            .orElse("");
    NavigableSet<Post> held = posts.getOrDefault(entity, new TreeSet<>());
    NavigableSet<String> tied = ties.getOrDefault(entity, new TreeSet<>());
    boolean person = type.get() == EntityType.PERSON;
    return Optional.of(
        new Signature(
            type.get(),
            name.get(),
            aliases,
            wikidata,
            person ? held : new TreeSet<>(),
            person ? tied : new TreeSet<>(),
            person && !(held.isEmpty() && tied.isEmpty()) ? year() : 0));
  }

  private int year() {
    return values(article, SCHEMA.datePublished).stream()
        .map(date -> date.getLiteralLexicalForm().substring(0, YEAR_DIGITS))
        .map(Integer::valueOf)
        .min(Comparator.naturalOrder())
        .orElse(0);
  }

  private void readFeatures(Node subject) {
    for (Node person : values(subject, ORG.member)) {
      String body = first(subject, ORG.organization).flatMap(this::name).orElse("");
      first(subject, ORG.role)
          .flatMap(this::title)
          .ifPresent(
              title ->
                  posts.computeIfAbsent(person, p -> new TreeSet<>()).add(new Post(title, body)));
    }
    tie(subject, SCHEMA.alumniOf, false);
    tie(subject, SCHEMA.relatedTo, false);
    tie(subject, SCHEMA.relatedTo, true);
    tie(subject, SCHEMA.founder, true);
    tie(subject, NG.developer, true);
  }

  /** Ties the subject to the objects, or the objects to the subject. */
  private void tie(Node subject, Node relation, boolean backwards) {
    for (Node object : values(subject, relation)) {
      Node from = backwards ? object : subject;
      name(backwards ? subject : object)
          .ifPresent(name -> ties.computeIfAbsent(from, f -> new TreeSet<>()).add(name));
    }
  }

  private Optional<String> title(Node role) {
    return values(role, SKOS.prefLabel.asNode()).stream()
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder());
  }

  private Optional<Node> first(Node subject, Node predicate) {
    return values(subject, predicate).stream().min(Comparator.comparing(Node::toString));
  }

  private Set<Node> values(Node subject, Node predicate) {
    return statements.getOrDefault(subject, Map.of()).getOrDefault(predicate, Set.of());
  }

  private static Node earlier(Node one, Node other) {
    int order = Integer.compare(start(one), start(other));
    if (order == 0) {
      order = one.getURI().compareTo(other.getURI());
    }
    return order <= 0 ? one : other;
  }

  private static int start(Node mention) {
    String fragment = mention.getURI().substring(mention.getURI().lastIndexOf('=') + 1);
    return Integer.parseInt(fragment.substring(0, fragment.indexOf(',')));
  }
}
