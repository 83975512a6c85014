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
 */
record FoundArticle(
    Map<Node, Named> entities,
    Set<Holding> positions,
    Set<Edge> relations,
    List<Happening> events,
    Set<Node> speakers) {

  /** An article of which nothing was found. */
  static final FoundArticle NOTHING =
      new FoundArticle(Map.of(), Set.of(), Set.of(), List.of(), Set.of());

  FoundArticle {
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    positions = Set.copyOf(positions);
    relations = Set.copyOf(relations);
    events = List.copyOf(events);
    speakers = Set.copyOf(speakers);
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
   * @param date as the gold files write it
   */
  record Happening(
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
