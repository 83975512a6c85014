package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.extractor.evaluation.FoundArticle.Actor;
import org.newsgraph.extractor.evaluation.FoundArticle.Edge;
import org.newsgraph.extractor.evaluation.FoundArticle.Happening;
import org.newsgraph.extractor.evaluation.FoundArticle.Holding;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;
import org.newsgraph.ontology.SEM;

/** Takes the facts of one article out of its graph. */
final class FactStatements {

  /**
   * The gold files' types, in their order; named here since what scores knows nothing of what
   * reads.
   */
  private static final List<String> TYPES =
      List.of(
          "Visit",
          "Meeting",
          "Conference",
          "Appointment",
          "Departure",
          "Founding",
          "Agreement",
          "Investment",
          "Acquisition",
          "Launch",
          "Voyage",
          "Publication",
          "Award",
          "Election",
          "Competition",
          "Accident",
          "Disaster",
          "Conflict",
          "Legal",
          "Death");

  private static final Map<Node, String> RELATIONS =
      Map.of(
          SCHEMA.parentOrganization, "partOf",
          SCHEMA.founder, "founder",
          SCHEMA.location, "locatedIn",
          NG.operator, "operator",
          NG.developer, "developer",
          SCHEMA.alumniOf, "educatedAt",
          SCHEMA.relatedTo, "relative",
          SCHEMA.organizer, "organizer");

  private static final Map<String, Node> ROLES =
      Map.of("agent", NG.agent, "target", NG.target, "participant", NG.participant);

  private static final int DAY_LENGTH = "2021-09-02".length();

  private final ArticleStatements graph;
  private final Map<Node, Set<String>> roleLabels;

  FactStatements(ArticleStatements graph, Map<Node, Set<String>> roleLabels) {
    this.graph = graph;
    this.roleLabels = roleLabels;
  }

  Set<Stated<Holding>> positions() {
    Set<Stated<Holding>> positions = new HashSet<>();
    for (Node membership : graph.subjects()) {
      Optional<Node> body = graph.one(membership, ORG.organization);
      for (Node person : graph.objects(membership, ORG.member)) {
        for (Node role : graph.objects(membership, ORG.role)) {
          roleLabels
              .getOrDefault(role, Set.of())
              .forEach(
                  title -> positions.add(stated(membership, new Holding(person, title, body))));
        }
      }
    }
    return positions;
  }

  /** The relations; how sure one is stands at the statement about it. */
  Set<Stated<Edge>> relations() {
    Map<Edge, OptionalDouble> confidences = new HashMap<>();
    for (Node statement : graph.subjects()) {
      if (graph.has(statement, RDF.Nodes.type, RDF.Nodes.Statement)) {
        edge(statement).ifPresent(edge -> confidences.put(edge, confidence(statement)));
      }
    }
    Set<Stated<Edge>> relations = new HashSet<>();
    for (Node subject : graph.subjects()) {
      RELATIONS.forEach(
          (predicate, label) ->
              graph
                  .objects(subject, predicate)
                  .forEach(
                      object -> {
                        Edge edge = new Edge(subject, label, object);
                        relations.add(
                            new Stated<>(
                                edge, confidences.getOrDefault(edge, OptionalDouble.empty())));
                      }));
    }
    return relations;
  }

  private Optional<Edge> edge(Node statement) {
    return graph
        .one(statement, RDF.Nodes.subject)
        .flatMap(
            subject ->
                graph
                    .one(statement, RDF.Nodes.predicate)
                    .map(RELATIONS::get)
                    .flatMap(
                        label ->
                            graph
                                .one(statement, RDF.Nodes.object)
                                .map(object -> new Edge(subject, label, object))));
  }

  /** Who speaks, statement by statement. */
  List<Stated<Node>> speakers() {
    List<Stated<Node>> speakers = new ArrayList<>();
    for (Node statement : graph.subjects()) {
      if (graph.has(statement, RDF.Nodes.type, NG.Statement)) {
        graph
            .objects(statement, NG.agent)
            .forEach(speaker -> speakers.add(stated(statement, speaker)));
      }
    }
    return speakers;
  }

  private <T> Stated<T> stated(Node fact, T what) {
    return new Stated<>(what, confidence(fact));
  }

  private OptionalDouble confidence(Node fact) {
    return graph
        .one(fact, NG.confidence)
        .map(stated -> OptionalDouble.of(Double.parseDouble(stated.getLiteralLexicalForm())))
        .orElse(OptionalDouble.empty());
  }

  /** The happenings, type by type, those of a type in the order of their nodes. */
  List<Stated<Happening>> events(Comparator<Node> order) {
    List<Node> subjects = new ArrayList<>(graph.subjects());
    subjects.sort(order);
    List<Stated<Happening>> events = new ArrayList<>();
    for (String type : TYPES) {
      Node kind = NodeFactory.createURI(NG.NAMESPACE + type);
      for (Node event : subjects) {
        if (graph.has(event, RDF.Nodes.type, kind)) {
          events.add(stated(event, event(event, type)));
        }
      }
    }
    return events;
  }

  private Happening event(Node event, String type) {
    Set<Actor> actors = new LinkedHashSet<>();
    ROLES.forEach(
        (role, predicate) ->
            graph.objects(event, predicate).forEach(actor -> actors.add(new Actor(role, actor))));
    return new Happening(
        event,
        type,
        new HashSet<>(
            graph.objects(event, NG.trigger).stream().map(Node::getLiteralLexicalForm).toList()),
        actors,
        new HashSet<>(graph.objects(event, SEM.hasPlace)),
        date(event));
  }

  /** One stamp, or begin and end, as gold writes them. */
  private Optional<String> date(Node event) {
    return first(event, SEM.hasTimeStamp)
        .or(
            () ->
                first(event, SEM.hasBeginTimeStamp)
                    .flatMap(
                        begin -> first(event, SEM.hasEndTimeStamp).map(end -> begin + "/" + end)));
  }

  private Optional<String> first(Node event, Node predicate) {
    return graph.objects(event, predicate).stream()
        .map(Node::getLiteralLexicalForm)
        .min(Names.ORDER)
        .map(stamp -> stamp.substring(0, Math.min(DAY_LENGTH, stamp.length())));
  }
}
