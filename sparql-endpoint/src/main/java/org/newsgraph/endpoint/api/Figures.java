package org.newsgraph.endpoint.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.ORG;
import org.newsgraph.ontology.SCHEMA;
import org.newsgraph.ontology.SEM;

/**
 * How much a store holds.
 *
 * @param quads all quads
 * @param articles articles
 * @param mentions mentions of entities
 * @param entities entities by type
 * @param facts facts by kind
 * @param events events by type
 */
record Figures(
    long quads,
    long articles,
    long mentions,
    Map<String, Long> entities,
    Map<String, Long> facts,
    Map<String, Long> events) {

  private static final Question STATS = Question.of("stats");
  private static final Question QUADS = Question.of("quads");
  private static final Question MENTIONS = Question.of("mentions");
  private static final String RELATION = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";

  static Figures read(DatasetGraph dataset) {
    Map<String, Long> counts = new TreeMap<>();
    STATS.ask(
        dataset,
        row -> {
          if (row.contains("class")) {
            counts.put(
                Description.text(row.get("class")),
                Long.parseLong(Description.text(row.get("count"))));
          }
        });
    Map<String, Long> entities = new TreeMap<>();
    Catalogue.of(dataset).countsByType().forEach((type, count) -> entities.put(type, (long) count));
    Map<String, Long> events = new TreeMap<>();
    counts.forEach(
        (type, count) -> {
          if (type.startsWith(NG.NAMESPACE) && !type.equals(NG.Statement.getURI()) && count > 0) {
            events.put(type.substring(NG.NAMESPACE.length()), count);
          }
        });
    return new Figures(
        number(QUADS, "quads", dataset),
        counts.getOrDefault(SCHEMA.NewsArticle.getURI(), 0L),
        number(MENTIONS, "mentions", dataset),
        entities,
        new TreeMap<>(
            Map.of(
                "positions", counts.getOrDefault(ORG.Membership.getURI(), 0L),
                "relations", counts.getOrDefault(RELATION, 0L),
                "events", counts.getOrDefault(SEM.Event.getURI(), 0L),
                "statements", counts.getOrDefault(NG.Statement.getURI(), 0L))),
        events);
  }

  /** The number in the only row of a question; 0 if it has none. */
  private static long number(Question question, String column, DatasetGraph dataset) {
    AtomicLong number = new AtomicLong();
    question.ask(dataset, row -> number.set(Long.parseLong(Description.text(row.get(column)))));
    return number.get();
  }
}
