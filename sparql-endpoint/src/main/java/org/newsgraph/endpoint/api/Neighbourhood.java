package org.newsgraph.endpoint.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;

/**
 * The entities around one, to be drawn.
 *
 * @param centre the entity in the middle
 * @param nodes the entities, that one first
 * @param edges what ties them, each between two of the nodes
 * @param complete whether nothing was left out for the limit
 */
record Neighbourhood(
    EntityLabel centre, List<EntityLabel> nodes, List<Edge> edges, boolean complete) {

  /**
   * What ties two entities.
   *
   * @param kind post, relation or event
   * @param type the property's or event class's local name; the post's title
   * @param label the text's own word: the post's title or the event's trigger
   * @param date when it happened, for an event that says
   */
  record Edge(
      String source,
      String target,
      String kind,
      String type,
      String label,
      Optional<String> date,
      List<Evidence> evidence) {}

  /** The most facts that are looked at for each entity. */
  private static final int FACTS = 400;

  static Neighbourhood around(EntityLabel centre, FactReader facts, int depth, int limit) {
    Map<String, EntityLabel> nodes = new LinkedHashMap<>(Map.of(centre.iri(), centre));
    Set<Edge> edges = new LinkedHashSet<>();
    List<EntityLabel> frontier = List.of(centre);
    boolean complete = true;
    for (int step = 0; step < depth; step++) {
      List<EntityLabel> next = new ArrayList<>();
      for (EntityLabel from : frontier) {
        Ties ties = new Ties(from);
        Facts of = facts.ofEntity(NodeFactory.createURI(from.iri()), FACTS);
        complete &= of.complete();
        ties.collect(of);
        for (Map.Entry<Edge, EntityLabel> tie : ties.edges().entrySet()) {
          EntityLabel to = tie.getValue();
          if (!nodes.containsKey(to.iri())) {
            if (nodes.size() >= limit) {
              complete = false;
              continue;
            }
            nodes.put(to.iri(), to);
            next.add(to);
          }
          edges.add(tie.getKey());
        }
      }
      frontier = next;
    }
    return new Neighbourhood(centre, List.copyOf(nodes.values()), List.copyOf(edges), complete);
  }

  /** The edges of one entity, each with the entity at its other end. */
  private record Ties(EntityLabel from, Map<Edge, EntityLabel> edges) {

    Ties(EntityLabel from) {
      this(from, new LinkedHashMap<>());
    }

    void collect(Facts facts) {
      for (StatedFact.Relation fact : facts.relations()) {
        tie(
            fact.subject(),
            fact.object(),
            "relation",
            fact.predicate(),
            fact.predicate(),
            Optional.empty(),
            fact.evidence());
      }
      for (StatedFact.Post fact : facts.posts()) {
        fact.organization()
            .ifPresent(
                organization ->
                    tie(
                        fact.person(),
                        organization,
                        "post",
                        fact.title(),
                        fact.title(),
                        Optional.empty(),
                        fact.evidence()));
      }
      for (StatedFact.Event fact : facts.events()) {
        event(fact);
      }
    }

    /** An event ties who does it to all others in it; one without an agent, its target. */
    private void event(StatedFact.Event fact) {
      List<EntityLabel> sources = fact.agents().isEmpty() ? fact.targets() : fact.agents();
      List<EntityLabel> others = new ArrayList<>(fact.targets());
      others.addAll(fact.participants());
      fact.place().ifPresent(others::add);
      for (EntityLabel source : sources) {
        for (EntityLabel other : others) {
          tie(source, other, "event", fact.type(), fact.trigger(), fact.begin(), fact.evidence());
        }
      }
      if (sources.size() > 1 && others.isEmpty()) {
        for (EntityLabel other : sources.subList(1, sources.size())) {
          tie(
              sources.get(0),
              other,
              "event",
              fact.type(),
              fact.trigger(),
              fact.begin(),
              fact.evidence());
        }
      }
    }

    private void tie(
        EntityLabel source,
        EntityLabel target,
        String kind,
        String type,
        String label,
        Optional<String> date,
        List<Evidence> evidence) {
      boolean touches = source.iri().equals(from.iri()) || target.iri().equals(from.iri());
      if (touches && !source.iri().equals(target.iri())) {
        edges.put(
            new Edge(source.iri(), target.iri(), kind, type, label, date, evidence),
            source.iri().equals(from.iri()) ? target : source);
      }
    }
  }
}
