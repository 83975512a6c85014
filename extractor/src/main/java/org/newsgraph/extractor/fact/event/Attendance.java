package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.Span;

/**
 * Attendance lists: 某某、某某参加调研 names the companions of the visit told before; 参加上述活动 those of all
 * that the article told.
 */
final class Attendance {

  /** The verbs that list who attends. */
  static final Set<String> VERBS = Set.of("参加", "陪同", "出席", "随同", "参与", "列席");

  private static final Set<EventType> ATTENDED =
      Set.of(EventType.VISIT, EventType.MEETING, EventType.CONFERENCE);
  private static final Set<String> BETWEEN = Set.of("等", "一同", "分别", "也", "还", "一起");

  private final Frames frames;

  Attendance(Frames frames) {
    this.frames = frames;
  }

  /** Adds those whom {@code sentence} lists to the events of {@code drafts} that they attended. */
  void read(ParsedText text, ParsedSentence sentence, List<Draft> drafts) {
    for (Clause clause : sentence.clauses()) {
      if (clause.phrases().isEmpty()) {
        continue;
      }
      NounPhrase people = clause.phrases().get(0);
      int verb = verbAfter(sentence, clause, people);
      if (verb < 0 || !people.isFree() || people.heads().isEmpty()) {
        continue;
      }
      List<Entity> listed = listBefore(sentence, clause, people);
      Span rest =
          new Span(
              sentence.units().get(verb).span().end(),
              sentence.units().get(clause.to() - 1).span().end());
      Set<EventType> named = typesIn(rest.of(text.named().reading().folded()));
      for (Draft draft : drafts) {
        if (!draft.sentence().equals(sentence)
            && !draft.roles().agents.isEmpty()
            && (named.isEmpty() ? ATTENDED : named).contains(draft.frame().type())) {
          add(draft.roles(), listed);
        }
      }
    }
  }

  /** The list may run over commas: 甲，乙，丙参加调研. */
  private static List<Entity> listBefore(
      ParsedSentence sentence, Clause clause, NounPhrase people) {
    List<Entity> listed = new ArrayList<>();
    for (int i = sentence.clauses().indexOf(clause) - 1;
        i >= 0 && sentence.isVerbless(sentence.clauses().get(i));
        i--) {
      sentence.clauses().get(i).phrases().stream()
          .filter(NounPhrase::isFree)
          .forEach(phrase -> listed.addAll(phrase.heads()));
    }
    listed.addAll(people.heads());
    return listed;
  }

  private static int verbAfter(ParsedSentence sentence, Clause clause, NounPhrase people) {
    for (int i = people.to(); i < clause.to(); i++) {
      if (sentence.units().get(i) instanceof Unit.Word word) {
        if (VERBS.contains(word.word())) {
          return i;
        }
        if (!BETWEEN.contains(word.word())) {
          return -1;
        }
      } else if (!(sentence.units().get(i) instanceof Unit.Time)) {
        return -1;
      }
    }
    return -1;
  }

  /** The kinds of events that the words after the verb name: 会见, 调研. */
  private Set<EventType> typesIn(String rest) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (Frames.Hit hit : frames.find(rest)) {
      if (ATTENDED.contains(hit.frame().type())) {
        types.add(hit.frame().type());
      }
    }
    return types;
  }

  private static void add(Roles roles, List<Entity> people) {
    List<Entity> known = roles.all();
    people.stream()
        .filter(e -> e.type() == EntityType.PERSON || e.type() == EntityType.ORGANIZATION)
        .filter(e -> !known.contains(e))
        .forEach(roles.others::add);
  }
}
