package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The triples of one article's graph, by subject and predicate, in their order. */
final class ArticleStatements {

  private final Map<Node, Map<Node, List<Node>>> bySubject = new LinkedHashMap<>();

  void add(Node subject, Node predicate, Node object) {
    List<Node> objects =
        bySubject
            .computeIfAbsent(subject, key -> new LinkedHashMap<>())
            .computeIfAbsent(predicate, key -> new ArrayList<>());
    if (!objects.contains(object)) {
      objects.add(object);
    }
  }

  Set<Node> subjects() {
    return bySubject.keySet();
  }

  List<Node> objects(Node subject, Node predicate) {
    return bySubject.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
  }

  Optional<Node> one(Node subject, Node predicate) {
    return objects(subject, predicate).stream().findFirst();
  }

  boolean has(Node subject, Node predicate, Node object) {
    return objects(subject, predicate).contains(object);
  }
}
