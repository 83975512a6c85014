package org.newsgraph.extractor.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What the graph states of one article, by the nodes of the things.
 *
 * @param entities the named things that the article mentions, in the order of their first quads
 * @param speakers one for each statement
 */
record FoundArticle(
    Map<Node, Named> entities,
    Set<Stated<Holding>> positions,
    Set<Stated<Edge>> relations,
    List<Stated<Happening>> events,
    List<Stated<Node>> speakers) {

  /** An article of which nothing was found. */
  static final FoundArticle NOTHING =
      new FoundArticle(Map.of(), Set.of(), Set.of(), List.of(), List.of());

  FoundArticle {
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    positions = Set.copyOf(positions);
    relations = Set.copyOf(relations);
    events = List.copyOf(events);
    speakers = List.copyOf(speakers);
  }

  /** A named thing: its kind, and all names and forms by which it is known. */
  record Named(EntityKind kind, Set<String> names) {
    Named {
      names = Set.copyOf(names);
    }
  }

  record Holding(Node person, String title, Optional<Node> organization) {}

  record Edge(Node subject, String predicate, Node object) {}

  record Actor(String role, Node node) {}

  /**
   * @param node tells it from others of which the same is told
   * @param date as the gold files write it
   */
  record Happening(
      Node node,
      String type,
      Set<String> triggers,
      Set<Actor> actors,
      Set<Node> places,
      Optional<String> date) {
    Happening {
      triggers = Set.copyOf(triggers);
      actors = Set.copyOf(actors);
      places = Set.copyOf(places);
    }
  }
}
