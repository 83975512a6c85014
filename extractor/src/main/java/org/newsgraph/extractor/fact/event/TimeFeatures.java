package org.newsgraph.extractor.fact.event;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.fact.UnitShapes;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;

/** What the model sees of a date near a trigger. */
final class TimeFeatures {

  /** Words that tell whether something lies behind or ahead. */
  private static final Set<String> TENSES =
      Set.of("将", "将于", "已", "已经", "曾", "曾经", "正在", "正", "即将", "拟", "计划", "此前", "日前", "近日");

  private final UnitShapes shapes;

  TimeFeatures(UnitShapes shapes) {
    this.shapes = shapes;
  }

  /** Of a date: does it date the event? */
  Features of(Occurrence at, When when, Features features) {
    String type = at.frame().type().localName();
    features.add("bias");
    features.add("type", type);
    features.both(type, "where", when.where());
    features.add("where", when.where(), at.hit().trigger());
    features.add("where", when.where(), Distance.bucket(when.units()));
    features.add("where", when.where(), "rank", number(Math.min(2, when.rank())));
    features.add("where", when.where(), when.expression().bound().name());
    features.add("where", when.where(), when.expression().value().getClass().getSimpleName());
    features.add("bound", when.expression().bound().name(), type);
    features.add("value", when.expression().value().getClass().getSimpleName(), type);
    features.add("rule", when.expression().rule());
    features.add("modality", at.modality().name(), when.where());
    features.add("next", when.next());
    features.add("next", when.next(), when.where());
    features.add("headline", flag(at.sentence().sentence().isHeadline()), when.where());
    features.add("place", number(Math.min(2, at.sentence().sentence().paragraph())), when.where());
    features.add("paragraphs", number(Math.min(3, when.paragraphs())), when.where());
    features.add("carried", flag(at.slots().isCarried()), when.where());
    String beside = beside(at.text(), when);
    features.both(type, "beside", beside, when.where());
    features.add("beside", beside, tense(at), when.where());
    features.add("gtrigger", shapes.clusters().of(at.hit().trigger()).middle(), when.where());
    features.add("gtrigger", shapes.clusters().of(at.hit().trigger()).middle(), beside);
    if (when.isInSentence()) {
      scope(at, when, features);
    }
    return features;
  }

  /** What stands between a date of the sentence and the trigger. */
  private void scope(Occurrence at, When when, Features features) {
    List<Unit> units = at.sentence().units();
    int time = when.isBefore() ? at.from() - 1 - when.units() : at.to() + when.units();
    int verbs = 0;
    boolean own = false;
    for (int i = Math.min(time, at.from()) + 1; i < Math.max(time, at.from()); i++) {
      Unit unit = units.get(i);
      if (unit.isTagged("v") && !unit.isTagged("vn")) {
        verbs++;
        features.add("verb", UnitShapes.shapeInItsClause(at.sentence(), i), when.where());
        features.add(
            "gverb",
            shapes.clusters().of(UnitShapes.shapeInItsClause(at.sentence(), i)).middle(),
            when.where());
      } else if (unit.isTagged("w")) {
        features.add("mark", UnitShapes.shapeInItsClause(at.sentence(), i), when.where());
      }
    }
    for (int i = at.clause().from(); i < at.clause().to(); i++) {
      own |= units.get(i) instanceof Unit.Time;
    }
    features.add("verbs", number(Math.min(3, verbs)), when.where());
    features.add("own", flag(own), when.where());
    features.add("first", flag(time == 0), flag(own), when.where());
    features.add("opens", flag(at.sentence().clauseOf(time).from() == time), when.where());
    features.add(
        "same",
        flag(at.sentence().quoted().get(time) == at.sentence().quoted().get(at.from())),
        when.where());
    features.add("bracketed", flag(at.sentence().bracketed().get(time)), when.where());
    features.add("p", UnitShapes.shapeInItsClause(at.sentence(), time - 1), when.where());
  }

  /** How the date lies to the first that the article tells. */
  private static String beside(ParsedText text, When when) {
    LocalDate day = when.expression().value().firstDay();
    for (ParsedSentence sentence : text.sentences()) {
      for (Unit unit : sentence.units()) {
        if (unit instanceof Unit.Time first) {
          long days = ChronoUnit.DAYS.between(first.expression().value().firstDay(), day);
          return days == 0
              ? "same"
              : days > 0
                  ? (days < 8 ? "soon" : "later")
                  : days > -8 ? "just" : days > -365 ? "before" : "long";
        }
      }
    }
    return "none";
  }

  /** The last adverb of time before the trigger in its clause. */
  private static String tense(Occurrence at) {
    for (int i = at.from() - 1; i >= at.clause().from(); i--) {
      if (at.sentence().units().get(i) instanceof Unit.Word word && TENSES.contains(word.word())) {
        return word.word();
      }
    }
    return "none";
  }
}
