package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** How one thing stands to another: where it is, what it is part of ({@link RelationFrames}). */
final class StandingRelations {

  private static final int NOUN_REACH = 5;

  private StandingRelations() {}

  /** 甲位于乙, 位于乙的甲. */
  static void placed(
      ParsedSentence sentence, int verb, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(verb);
    List<Unit> units = sentence.units();
    Optional<Entity> object = Optional.empty();
    int at = verb + 1;
    for (; at < clause.to() && at - verb <= 4 && object.isEmpty(); at++) {
      if (units.get(at) instanceof Unit.Name name
          && frame.rights().contains(name.entity().type())) {
        object = Optional.of(name.entity());
      }
    }
    if (object.isEmpty()) {
      return;
    }
    while (at < clause.to()
        && units.get(at) instanceof Unit.Name name
        && frame.rights().contains(name.entity().type())) {
      object = Optional.of(name.entity());
      at++;
    }
    Optional<NounPhrase> head = Optional.empty();
    for (int i = at; i < clause.to() && i - at <= 2; i++) {
      if (units.get(i).isWord("的")) {
        int from = i;
        head =
            clause.phrases().stream()
                .filter(p -> p.from() > from && p.from() - from <= 4)
                .findFirst();
        break;
      }
    }
    List<Entity> subjects = StatedRelations.of(head, frame.lefts());
    if (subjects.isEmpty() && head.isEmpty()) {
      subjects =
          StatedRelations.of(StatedRelations.subject(sentence, clause, verb, verb), frame.lefts());
    }
    for (Entity subject : subjects) {
      found.add(subject, frame.relation(), object.get(), sentence, frame.rule());
    }
  }

  /** 甲旗下乙, 甲旗下的乙、丙. */
  static void belonging(
      ParsedSentence sentence, int noun, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(noun);
    List<Unit> units = sentence.units();
    int before = noun - 1;
    while (before >= clause.from()
        && (units.get(before).isWord("的")
            || units.get(before).isWord("”")
            || units.get(before).isWord("集团"))) {
      before--;
    }
    if (before < clause.from()
        || !(units.get(before) instanceof Unit.Name whole)
        || !frame.rights().contains(whole.entity().type())) {
      return;
    }
    Optional<NounPhrase> parts =
        clause.phrases().stream()
            .filter(p -> p.from() > noun && p.from() - noun <= NOUN_REACH)
            .findFirst();
    for (Entity part : StatedRelations.of(parts, frame.lefts())) {
      found.add(part, frame.relation(), whole.entity(), sentence, frame.rule());
    }
  }

  /** 乙是甲的子公司; 甲、乙、丙等某组织成员. */
  static void called(
      ParsedSentence sentence, int noun, RelationFrames.Frame frame, FoundRelations found) {
    Clause clause = sentence.clauseOf(noun);
    List<Unit> units = sentence.units();
    int before = noun - 1;
    while (before >= clause.from()
        && (units.get(before).isWord("的")
            || units.get(before).isTagged("b")
            || units.get(before).isTagged("n"))) {
      before--;
    }
    if (before < clause.from()
        || !(units.get(before) instanceof Unit.Name whole)
        || !frame.rights().contains(whole.entity().type())) {
      return;
    }
    List<Entity> subjects = new ArrayList<>();
    for (int i = before - 1; i >= clause.from() && before - i <= 6; i--) {
      if (units.get(i).isWord("是")
          || units.get(i).isWord("为")
          || units.get(i).isWord("系")
          || units.get(i).isWord("作为")) {
        subjects.addAll(
            StatedRelations.of(StatedRelations.subject(sentence, clause, i, i), frame.lefts()));
        break;
      }
    }
    for (Entity subject : subjects) {
      found.add(subject, frame.relation(), whole.entity(), sentence, frame.rule());
    }
  }
}
