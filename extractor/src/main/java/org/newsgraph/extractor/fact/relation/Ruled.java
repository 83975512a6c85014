package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;

/** What the rules found between two things, for the model to weigh. */
final class Ruled {

  private record Ends(Entity subject, Entity object) {}

  private final Map<Ends, List<Fact.Relation>> byEnds = new HashMap<>();

  Ruled(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Fact.Relation relation) {
        byEnds
            .computeIfAbsent(
                new Ends(relation.subject(), relation.object()), e -> new ArrayList<>(1))
            .add(relation);
      }
    }
  }

  /** The labels of the relations from {@code subject} to {@code object}, each with its rule. */
  List<String> between(Entity subject, Entity object) {
    List<String> labels = new ArrayList<>();
    for (Fact.Relation relation : byEnds.getOrDefault(new Ends(subject, object), List.of())) {
      labels.add(relation.type().label());
      labels.add(relation.type().label() + "/" + relation.evidence().get(0).rule());
    }
    if (labels.isEmpty()) {
      for (Fact.Relation relation : byEnds.getOrDefault(new Ends(object, subject), List.of())) {
        labels.add("inverse " + relation.type().label());
      }
    }
    return labels;
  }

  /** Whether the rules found this relation. */
  boolean found(Entity subject, RelationType type, Entity object) {
    return byEnds.getOrDefault(new Ends(subject, object), List.of()).stream()
        .anyMatch(relation -> relation.type() == type);
  }

  /** The rules' evidence for a relation with the model's confidence; the model's own else. */
  List<Evidence> evidence(Entity subject, RelationType type, Entity object, Evidence weighed) {
    for (Fact.Relation relation : byEnds.getOrDefault(new Ends(subject, object), List.of())) {
      if (relation.type() == type) {
        return relation.evidence().stream()
            .map(e -> new Evidence(e.sentence(), weighed.confidence(), e.rule()))
            .toList();
      }
    }
    return List.of(weighed);
  }
}
