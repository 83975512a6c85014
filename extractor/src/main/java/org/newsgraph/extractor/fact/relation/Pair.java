package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/**
 * Two names of one sentence that may be related.
 *
 * @param subject the first of the relation, wherever it stands
 * @param object the second of the relation
 * @param sentence the sentence that names both
 * @param subjectUnit the subject's index among the sentence's units
 * @param objectUnit the object's index
 */
record Pair(
    Entity subject, Entity object, ParsedSentence sentence, int subjectUnit, int objectUnit) {

  /** Names farther apart than this are not looked at. */
  private static final int REACH = 14;

  /** Which kinds of things each relation may hold between: subjects, then objects. */
  private static final Map<RelationType, List<Set<EntityType>>> KINDS = kinds();

  private static Map<RelationType, List<Set<EntityType>>> kinds() {
    Set<EntityType> bodies = EnumSet.of(EntityType.ORGANIZATION);
    Set<EntityType> founders =
        EnumSet.of(EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE);
    Set<EntityType> places = EnumSet.of(EntityType.PLACE);
    Set<EntityType> people = EnumSet.of(EntityType.PERSON);
    Map<RelationType, List<Set<EntityType>>> kinds = new EnumMap<>(RelationType.class);
    kinds.put(RelationType.PART_OF, List.of(bodies, bodies));
    kinds.put(
        RelationType.FOUNDER,
        List.of(EnumSet.of(EntityType.ORGANIZATION, EntityType.OCCASION), founders));
    kinds.put(
        RelationType.LOCATED_IN,
        List.of(
            EnumSet.of(
                EntityType.ORGANIZATION, EntityType.PLACE, EntityType.PRODUCT, EntityType.OCCASION),
            places));
    kinds.put(
        RelationType.OPERATOR, List.of(EnumSet.of(EntityType.PRODUCT, EntityType.PLACE), founders));
    kinds.put(RelationType.DEVELOPER, List.of(EnumSet.of(EntityType.PRODUCT), founders));
    kinds.put(RelationType.EDUCATED_AT, List.of(people, bodies));
    kinds.put(RelationType.RELATIVE, List.of(people, people));
    kinds.put(RelationType.ORGANIZER, List.of(EnumSet.of(EntityType.OCCASION), founders));
    return kinds;
  }

  /** Whether a relation of {@code type} may hold between these kinds of things. */
  static boolean allows(RelationType type, Entity subject, Entity object) {
    List<Set<EntityType>> kinds = KINDS.getOrDefault(type, List.of(Set.of(), Set.of()));
    return kinds.get(0).contains(subject.type()) && kinds.get(1).contains(object.type());
  }

  /** The pairs of {@code sentence} between which some relation may hold. */
  static List<Pair> of(ParsedSentence sentence) {
    List<Pair> pairs = new ArrayList<>();
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      for (int j = Math.max(0, i - REACH); j <= i + REACH && j < units.size(); j++) {
        if (i != j
            && units.get(i) instanceof Unit.Name subject
            && units.get(j) instanceof Unit.Name object
            && !subject.entity().equals(object.entity())
            && KINDS.keySet().stream()
                .anyMatch(type -> allows(type, subject.entity(), object.entity()))) {
          pairs.add(new Pair(subject.entity(), object.entity(), sentence, i, j));
        }
      }
    }
    return pairs;
  }

  /** How many units lie between the two. */
  int distance() {
    return Math.abs(subjectUnit - objectUnit) - 1;
  }

  /** The relation of that label, if it may hold here. */
  Optional<RelationType> typed(String label) {
    for (RelationType type : RelationType.values()) {
      if (type.label().equals(label) && allows(type, subject, object)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
