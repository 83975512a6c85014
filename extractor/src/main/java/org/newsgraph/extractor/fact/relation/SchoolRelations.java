package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** Where someone studied: 毕业于某大学, 某大学某专业毕业, 某大学校友李某. */
final class SchoolRelations {

  /** From one name of a list to the next, over what stands between. */
  private static final int LIST_STEP = 2;

  private static final int REACH_AFTER = 3;
  private static final int REACH_BEFORE = 9;

  private final RelationFrames frames;

  SchoolRelations(RelationFrames frames) {
    this.frames = frames;
  }

  void read(ParsedSentence sentence, Optional<Entity> topic, FoundRelations found) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Unit.Word word)) {
        continue;
      }
      if (frames.isSchoolVerb(word.word())) {
        List<Entity> named = after(units, i);
        List<Entity> schools = named.isEmpty() ? before(units, i).stream().toList() : named;
        person(units, i)
            .or(() -> topic)
            .ifPresent(
                student ->
                    schools.forEach(
                        school ->
                            found.add(
                                student,
                                RelationType.EDUCATED_AT,
                                school,
                                sentence,
                                "school-verb")));
      } else if (isAlumnus(word.word())) {
        alumni(sentence, i, found);
      }
    }
  }

  private static boolean isAlumnus(String word) {
    return word.equals("校友") || word.equals("毕业生");
  }

  private void alumni(ParsedSentence sentence, int noun, FoundRelations found) {
    List<Unit> units = sentence.units();
    if (noun == 0
        || !(units.get(noun - 1) instanceof Unit.Name school)
        || !isSchool(school.entity())) {
      return;
    }
    for (int i = noun + 1; i < units.size() && i - noun <= 4; i++) {
      if (units.get(i) instanceof Unit.Name name) {
        for (Entity each : listed(units, i)) {
          if (name.entity().type() == EntityType.PERSON && each.type() == EntityType.PERSON) {
            found.add(each, RelationType.EDUCATED_AT, school.entity(), sentence, "school-alumnus");
          }
        }
        return;
      }
    }
  }

  private boolean isSchool(Entity entity) {
    return entity.type() == EntityType.ORGANIZATION && frames.isSchool(entity);
  }

  private List<Entity> after(List<Unit> units, int verb) {
    for (int i = verb + 1; i < units.size() && i - verb <= REACH_AFTER; i++) {
      if (units.get(i) instanceof Unit.Name) {
        return listed(units, i).stream().takeWhile(this::isSchool).toList();
      }
    }
    return List.of();
  }

  /** The name at unit {@code first} and those that follow it in a list (甲、乙和丙). */
  private static List<Entity> listed(List<Unit> units, int first) {
    List<Entity> names = new ArrayList<>();
    for (int i = first;
        i < units.size() && units.get(i) instanceof Unit.Name name;
        i += LIST_STEP) {
      names.add(name.entity());
      if (i + 1 >= units.size()
          || !(units.get(i + 1).isWord("、") || units.get(i + 1).isWord("和"))) {
        break;
      }
    }
    return names;
  }

  private Optional<Entity> before(List<Unit> units, int verb) {
    for (int i = verb - 1; i >= 0 && verb - i <= REACH_BEFORE; i--) {
      if (units.get(i) instanceof Unit.Name name && isSchool(name.entity())) {
        return Optional.of(name.entity());
      }
      if (units.get(i).isWord("，")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> person(List<Unit> units, int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      if (units.get(i) instanceof Unit.Name name && name.entity().type() == EntityType.PERSON) {
        return Optional.of(name.entity());
      }
    }
    return Optional.empty();
  }
}
