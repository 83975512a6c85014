package org.newsgraph.graph;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;
import org.newsgraph.ontology.SEM;

/**
 * What a store holds, counted in one read transaction.
 *
 * @param articles articles
 * @param quads quads of all graphs
 * @param entities named things by the local name of their class ({@code Person})
 * @param facts facts by kind
 * @param events events by type
 * @param firstDay when the earliest article appeared, if any has a date
 * @param lastDay when the latest article appeared, if any has a date
 */
public record Statistics(
    long articles,
    long quads,
    Map<String, Long> entities,
    Map<FactKind, Long> facts,
    Map<EventType, Long> events,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {

  private static final List<Node> ENTITY_CLASSES =
      List.of(
          SCHEMA.Person,
          SCHEMA.Organization,
          SCHEMA.Place,
          SCHEMA.Product,
          SCHEMA.CreativeWork,
          SCHEMA.Event);

  public Statistics {
    entities = Collections.unmodifiableMap(new TreeMap<>(entities));
    facts = Collections.unmodifiableMap(new EnumMap<>(facts));
    events = Collections.unmodifiableMap(new EnumMap<>(events));
  }

  /** Counts what {@code store} holds. */
  public static Statistics of(QuadStore store) {
    QueryLibrary queries = new QueryLibrary(Statistics.class);
    return store.read(dataset -> count(dataset, queries));
  }

  private static Statistics count(DatasetGraph dataset, QueryLibrary queries) {
    Map<Node, Long> byClass = new HashMap<>();
    try (QueryExec query = queries.on(dataset, "count-by-class")) {
      query.select().forEach(row -> byClass.put(row.get("class"), number(row, "count")));
    }
    long quads;
    try (QueryExec query = queries.on(dataset, "count-quads")) {
      quads = number(query.select().next(), "count");
    }
    Optional<LocalDate> first;
    Optional<LocalDate> last;
    try (QueryExec query = queries.on(dataset, "publication-range")) {
      Binding row = query.select().next();
      first = day(row, "first");
      last = day(row, "last");
    }
    Map<String, Long> entities = new TreeMap<>();
    for (Node type : ENTITY_CLASSES) {
      entities.put(type.getLocalName(), byClass.getOrDefault(type, 0L));
    }
    Map<FactKind, Long> facts = new EnumMap<>(FactKind.class);
    facts.put(FactKind.POSITION, byClass.getOrDefault(ORG.Membership, 0L));
    facts.put(FactKind.RELATION, byClass.getOrDefault(RDF.Nodes.Statement, 0L));
    facts.put(FactKind.EVENT, byClass.getOrDefault(SEM.Event, 0L));
    facts.put(FactKind.STATEMENT, byClass.getOrDefault(NG.Statement, 0L));
    Map<EventType, Long> events = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      Node typeClass = NodeFactory.createURI(NG.NAMESPACE + type.localName());
      events.put(type, byClass.getOrDefault(typeClass, 0L));
    }
    long articles = byClass.getOrDefault(SCHEMA.NewsArticle, 0L);
    return new Statistics(articles, quads, entities, facts, events, first, last);
  }

  private static long number(Binding row, String variable) {
    return ((Number) row.get(variable).getLiteralValue()).longValue();
  }

  private static Optional<LocalDate> day(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable))
        .map(node -> LocalDate.parse(node.getLiteralLexicalForm()));
  }
}
