package org.newsgraph.endpoint.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;
import org.newsgraph.ontology.SEM;

/** Reads facts with their evidence in one transaction. For one thread. */
final class FactReader {

  private static final Question OF_ENTITY = Question.of("facts-of-entity");
  private static final Question OF_ARTICLE = Question.of("facts-of-article");

  private static final Comparator<EntityLabel> BY_NAME =
      Comparator.comparing(EntityLabel::name).thenComparing(EntityLabel::iri);

  private final DatasetGraph dataset;
  private final Catalogue catalogue;
  private final Articles articles;

  FactReader(DatasetGraph dataset, Catalogue catalogue, Articles articles) {
    this.dataset = dataset;
    this.catalogue = catalogue;
    this.articles = articles;
  }

  /** The facts that an entity takes part in, so many at most. */
  Facts ofEntity(Node entity, int limit) {
    List<Description> facts = new ArrayList<>();
    OF_ENTITY
        .limited(limit + 1)
        .ask(
            dataset,
            "entity",
            entity,
            row -> facts.add(describe(row.get("article"), row.get("fact"))));
    boolean complete = facts.size() <= limit;
    return facts(complete ? facts : facts.subList(0, limit), complete);
  }

  /** The facts that an article states. */
  Facts ofArticle(Node article) {
    List<Description> facts = new ArrayList<>();
    OF_ARTICLE.ask(
        dataset, "article", article, row -> facts.add(describe(article, row.get("fact"))));
    return facts(facts, true);
  }

  /** What the article's graph states of a fact, with the words of its role. */
  private Description describe(Node article, Node fact) {
    Graph graph = dataset.getGraph(article);
    Description description = Description.read(graph, fact);
    for (Node role : description.all(ORG.role)) {
      Description.read(graph, role)
          .all(SKOS.prefLabel.asNode())
          .forEach(label -> description.add(SKOS.prefLabel.asNode(), label));
    }
    return description;
  }

  private Facts facts(List<Description> descriptions, boolean complete) {
    Map<List<Object>, StatedFact.Post> posts = new LinkedHashMap<>();
    Map<List<Object>, StatedFact.Relation> relations = new LinkedHashMap<>();
    Map<String, StatedFact.Event> told = new LinkedHashMap<>();
    List<StatedFact.Statement> statements = new ArrayList<>();
    for (Description fact : descriptions) {
      List<Node> types = fact.all(RDF.Nodes.type);
      if (types.contains(ORG.Membership)) {
        post(fact)
            .ifPresent(
                post ->
                    posts.merge(
                        List.of(post.person(), post.title(), post.organization()),
                        post,
                        FactReader::both));
      } else if (types.contains(RDF.Nodes.Statement)) {
        relation(fact)
            .ifPresent(
                relation ->
                    relations.merge(
                        List.of(relation.subject(), relation.predicate(), relation.object()),
                        relation,
                        FactReader::both));
      } else if (types.contains(SEM.Event)) {
        told.merge(fact.iri(), event(fact), FactReader::both);
      } else if (types.contains(NG.Statement)) {
        statement(fact).ifPresent(statements::add);
      }
    }
    List<StatedFact.Event> events = new ArrayList<>(told.values());
    events.sort(
        Comparator.comparing((StatedFact.Event event) -> event.begin().orElse("9999"))
            .thenComparing(StatedFact.Event::iri));
    return new Facts(
        List.copyOf(posts.values()), List.copyOf(relations.values()), events, statements, complete);
  }

  private Optional<StatedFact.Post> post(Description fact) {
    return fact.one(ORG.member)
        .map(
            person ->
                new StatedFact.Post(
                    catalogue.label(person),
                    fact.value(SKOS.prefLabel.asNode()).orElse(""),
                    fact.one(ORG.organization).map(catalogue::label),
                    fact.one(NG.postStatus).map(Description::localName),
                    evidence(fact)));
  }

  private Optional<StatedFact.Relation> relation(Description fact) {
    Optional<Node> subject = fact.one(RDF.Nodes.subject);
    Optional<Node> predicate = fact.one(RDF.Nodes.predicate);
    Optional<Node> object = fact.one(RDF.Nodes.object);
    if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StatedFact.Relation(
            catalogue.label(subject.get()),
            Description.localName(predicate.get()),
            catalogue.label(object.get()),
            evidence(fact)));
  }

  private StatedFact.Event event(Description fact) {
    String type =
        fact.all(RDF.Nodes.type).stream()
            .filter(node -> Description.text(node).startsWith(NG.NAMESPACE))
            .map(Description::localName)
            .sorted()
            .findFirst()
            .orElse("Event");
    return new StatedFact.Event(
        fact.iri(),
        type,
        fact.value(NG.trigger).orElse(""),
        fact.value(SEM.hasTimeStamp).or(() -> fact.value(SEM.hasBeginTimeStamp)),
        fact.value(SEM.hasEndTimeStamp),
        fact.one(NG.modality).map(Description::localName),
        labels(fact, NG.agent),
        labels(fact, NG.target),
        labels(fact, NG.participant),
        fact.one(SEM.hasPlace).map(catalogue::label),
        evidence(fact));
  }

  private Optional<StatedFact.Statement> statement(Description fact) {
    return fact.one(NG.agent)
        .map(
            speaker ->
                new StatedFact.Statement(
                    fact.iri(),
                    catalogue.label(speaker),
                    fact.value(SCHEMA.text).orElse(""),
                    evidence(fact)));
  }

  private List<EntityLabel> labels(Description fact, Node role) {
    return fact.all(role).stream().map(catalogue::label).sorted(BY_NAME).toList();
  }

  private List<Evidence> evidence(Description fact) {
    double confidence = fact.value(NG.confidence).map(Double::parseDouble).orElse(0.0);
    List<Evidence> evidence = new ArrayList<>();
    for (Node sentence : fact.all(NG.evidence)) {
      Articles.stretch(sentence)
          .flatMap(
              stretch ->
                  articles
                      .article(stretch.article())
                      .map(text -> of(text, stretch, confidence, fact.texts(NG.rule))))
          .ifPresent(evidence::add);
    }
    return evidence;
  }

  private static Evidence of(
      Articles.Text text, Articles.Stretch stretch, double confidence, List<String> rules) {
    ArticleHead head = text.head();
    return new Evidence(
        head.iri(),
        head.headline(),
        head.url(),
        head.published(),
        text.cut(stretch.start(), stretch.end()),
        stretch.start(),
        stretch.end(),
        confidence,
        rules);
  }

  private static StatedFact.Post both(StatedFact.Post one, StatedFact.Post other) {
    return new StatedFact.Post(
        one.person(),
        one.title(),
        one.organization(),
        one.status().or(other::status),
        joined(one.evidence(), other.evidence()));
  }

  private static StatedFact.Relation both(StatedFact.Relation one, StatedFact.Relation other) {
    return new StatedFact.Relation(
        one.subject(), one.predicate(), one.object(), joined(one.evidence(), other.evidence()));
  }

  /** One event as two articles tell it: who takes part according to either. */
  private static StatedFact.Event both(StatedFact.Event one, StatedFact.Event other) {
    return new StatedFact.Event(
        one.iri(),
        one.type(),
        one.trigger(),
        one.begin().or(other::begin),
        one.end().or(other::end),
        one.modality().or(other::modality),
        either(one.agents(), other.agents()),
        either(one.targets(), other.targets()),
        either(one.participants(), other.participants()),
        one.place().or(other::place),
        joined(one.evidence(), other.evidence()));
  }

  private static List<EntityLabel> either(List<EntityLabel> one, List<EntityLabel> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().sorted(BY_NAME).toList();
  }

  private static List<Evidence> joined(List<Evidence> one, List<Evidence> other) {
    List<Evidence> both = new ArrayList<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
