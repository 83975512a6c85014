package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.evaluation.FoundArticle.Named;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;

/**
 * Which found entities answer which gold ones: one to one, of the same kind, the gold one's fullest
 * name among the found one's names.
 */
final class Alignment {

  private record Name(String name, EntityKind kind) {}

  private final Map<Node, Named> found;
  private final Map<Node, String> taken = new HashMap<>();

  Alignment(List<GoldEntity> gold, Map<Node, Named> found) {
    this.found = found;
    Map<Name, List<Node>> byName = new HashMap<>();
    found.forEach(
        (node, named) ->
            named
                .names()
                .forEach(
                    name ->
                        byName
                            .computeIfAbsent(new Name(name, named.kind()), key -> new ArrayList<>())
                            .add(node)));
    for (GoldEntity entity : gold) {
      byName.getOrDefault(new Name(entity.name(), entity.type()), List.of()).stream()
          .filter(node -> !taken.containsKey(node))
          .findFirst()
          .ifPresent(node -> taken.put(node, entity.name()));
    }
  }

  boolean isTaken(Node node) {
    return taken.containsKey(node);
  }

  boolean isAnswered(String goldName) {
    return taken.containsValue(goldName);
  }

  /** The gold name that the node answers, else its shortest own name with a question mark. */
  String name(Node node) {
    String name = taken.get(node);
    if (name != null) {
      return name;
    }
    Named named = found.get(node);
    return (named == null ? node.toString() : shortest(named)) + "?";
  }

  private static String shortest(Named named) {
    return named.names().stream()
        .min(
            Comparator.<String>comparingInt(name -> name.codePointCount(0, name.length()))
                .thenComparing(Names.ORDER))
        .orElseThrow();
  }
}
