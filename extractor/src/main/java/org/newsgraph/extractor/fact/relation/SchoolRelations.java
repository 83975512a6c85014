package org.newsgraph.extractor.fact.relation;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** Where someone studied: 毕业于某大学, 某大学某专业毕业, 某大学校友李某. */
final class SchoolRelations {

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
        int verb = i;
        Optional<Entity> school = after(units, i).or(() -> before(units, verb));
        Optional<Entity> student = person(units, i).or(() -> topic);
        if (school.isPresent() && student.isPresent()) {
          found.add(student.get(), RelationType.EDUCATED_AT, school.get(), sentence, "school-verb");
        }
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
    if (noun == 0 || !(units.get(noun - 1) instanceof Unit.Name school) || !isSchool(school)) {
      return;
    }
    for (int i = noun + 1; i < units.size() && i - noun <= 4; i++) {
      if (units.get(i) instanceof Unit.Name name) {
        if (name.entity().type() == EntityType.PERSON) {
          found.add(
              name.entity(), RelationType.EDUCATED_AT, school.entity(), sentence, "school-alumnus");
        }
        return;
      }
    }
  }

  private boolean isSchool(Unit.Name name) {
    return name.entity().type() == EntityType.ORGANIZATION && frames.isSchool(name.entity());
  }

  private Optional<Entity> after(List<Unit> units, int verb) {
    for (int i = verb + 1; i < units.size() && i - verb <= REACH_AFTER; i++) {
      if (units.get(i) instanceof Unit.Name name) {
        return isSchool(name) ? Optional.of(name.entity()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> before(List<Unit> units, int verb) {
    for (int i = verb - 1; i >= 0 && verb - i <= REACH_BEFORE; i--) {
      if (units.get(i) instanceof Unit.Name name && isSchool(name)) {
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
