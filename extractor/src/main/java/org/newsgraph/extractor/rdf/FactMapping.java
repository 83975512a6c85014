package org.newsgraph.extractor.rdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.time.TimeExpression;
import org.newsgraph.extractor.time.TimeValue;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;
import org.newsgraph.ontology.SEM;

/** States the facts of one article, numbered by kind in the order in which they come. */
final class FactMapping {

  private final ArticleGraph graph;
  private final Function<Entity, Node> iris;
  private final Function<String, Node> roles;
  private final UnaryOperator<String> fold;
  private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

  private enum Kind {
    POSITION("position"),
    RELATION("relation"),
    EVENT("event"),
    STATEMENT("statement");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /**
   * @param roles the role of a title as it is written
   * @param fold brings spellings of one title together
   */
  FactMapping(
      ArticleGraph graph,
      Function<Entity, Node> iris,
      Function<String, Node> roles,
      UnaryOperator<String> fold) {
    this.graph = graph;
    this.iris = iris;
    this.roles = roles;
    this.fold = fold;
  }

  void map(Fact fact) {
    Node node;
    if (fact instanceof Fact.Position position) {
      node = position(position);
    } else if (fact instanceof Fact.Relation relation) {
      node = relation(relation);
    } else if (fact instanceof Fact.Event event) {
      node = event(event);
    } else if (fact instanceof Fact.Statement statement) {
      node = statement(statement);
    } else {
      throw new IllegalArgumentException("Unknown kind of fact: " + fact);
    }
    graph.addEvidence(node, fact.evidence());
  }

  private Node position(Fact.Position position) {
    Node node = next(Kind.POSITION);
    graph.add(node, RDF.Nodes.type, ORG.Membership);
    graph.add(node, ORG.member, iris.apply(position.person()));
    position.organization().ifPresent(body -> graph.add(node, ORG.organization, iris.apply(body)));
    graph.add(node, ORG.role, role(position.title()));
    graph.add(node, NG.postStatus, statusOf(position.status()));
    return node;
  }

  /**
   * The role of a title, which matches the one of its folded spelling. One role of both would have
   * two labels in every article that knows one of them.
   */
  private Node role(String title) {
    Node role = described(title);
    String folded = fold.apply(title);
    if (!folded.equals(title)) {
      graph.add(role, SKOS.exactMatch.asNode(), described(folded));
    }
    return role;
  }

  private Node described(String title) {
    Node role = roles.apply(title);
    graph.add(role, RDF.Nodes.type, ORG.Role);
    graph.add(role, SKOS.prefLabel.asNode(), Literals.chinese(title));
    return role;
  }

  private Node relation(Fact.Relation relation) {
    Node node = next(Kind.RELATION);
    Node subject = iris.apply(relation.subject());
    Node predicate = predicateOf(relation.type());
    Node object = iris.apply(relation.object());
    graph.add(subject, predicate, object);
    graph.add(node, RDF.Nodes.type, RDF.Nodes.Statement);
    graph.add(node, RDF.Nodes.subject, subject);
    graph.add(node, RDF.Nodes.predicate, predicate);
    graph.add(node, RDF.Nodes.object, object);
    return node;
  }

  private Node event(Fact.Event event) {
    Node node = next(Kind.EVENT);
    graph.add(node, RDF.Nodes.type, SEM.Event);
    graph.add(node, RDF.Nodes.type, NodeFactory.createURI(NG.NAMESPACE + event.type().localName()));
    graph.add(node, NG.trigger, Literals.string(event.trigger()));
    graph.add(node, NG.modality, modalityOf(event.modality()));
    actors(node, NG.agent, event.agents());
    actors(node, NG.target, event.targets());
    actors(node, NG.participant, event.others());
    event.place().ifPresent(place -> graph.add(node, SEM.hasPlace, iris.apply(place)));
    event.time().ifPresent(time -> time(node, time));
    return node;
  }

  private void actors(Node event, Node role, List<Entity> entities) {
    for (Entity entity : entities) {
      graph.add(event, role, iris.apply(entity));
      graph.add(event, SEM.hasActor, iris.apply(entity));
    }
  }

  private void time(Node event, TimeExpression time) {
    if (time.value() instanceof TimeValue.Interval interval) {
      graph.add(event, SEM.hasBeginTimeStamp, Literals.stamp(interval.begin()));
      graph.add(event, SEM.hasEndTimeStamp, Literals.stamp(interval.end()));
    } else {
      graph.add(event, SEM.hasTimeStamp, Literals.stamp(time.value()));
    }
    graph.add(event, NG.timeExpression, Literals.string(time.span().of(graph.text())));
    graph.add(event, NG.timeRule, Literals.string(time.rule()));
  }

  private Node statement(Fact.Statement statement) {
    Node node = next(Kind.STATEMENT);
    graph.add(node, RDF.Nodes.type, NG.Statement);
    graph.add(node, NG.agent, iris.apply(statement.speaker()));
    graph.add(node, SCHEMA.text, Literals.string(statement.text()));
    graph.add(node, NG.direct, Literals.truth(statement.direct()));
    return node;
  }

  private Node next(Kind kind) {
    return graph.fact(kind.label, numbers.merge(kind, 1, Integer::sum));
  }

  private static Node predicateOf(RelationType type) {
    return switch (type) {
      case PART_OF -> SCHEMA.parentOrganization;
      case FOUNDER -> SCHEMA.founder;
      case LOCATED_IN -> SCHEMA.location;
      case OPERATOR -> NG.operator;
      case DEVELOPER -> NG.developer;
      case EDUCATED_AT -> SCHEMA.alumniOf;
      case RELATIVE -> SCHEMA.relatedTo;
      case ORGANIZER -> SCHEMA.organizer;
    };
  }

  private static Node modalityOf(Modality modality) {
    return switch (modality) {
      case ASSERTED -> NG.Asserted;
      case PLANNED -> NG.Planned;
      case HOPED -> NG.Hoped;
      case ALLEGED -> NG.Alleged;
      case CONDITIONAL -> NG.Conditional;
      case DENIED -> NG.Denied;
    };
  }

  private static Node statusOf(PostStatus status) {
    return switch (status) {
      case HELD -> NG.Held;
      case FORMER -> NG.Former;
      case ACTING -> NG.Acting;
      case CONCURRENT -> NG.Concurrent;
    };
  }
}
