package org.newsgraph.extractor.fact.event;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.syntax.Unit;
import org.newsgraph.extractor.text.WordClusters;

/**
 * What the models of events see: of a trigger, of a name beside it, of a date beside it. Each
 * feature is a string, {@code template=value}; most stand alone and once more with the event's
 * type.
 */
final class EventFeatures {

  private static final int NEAR = 4;

  /** Words that tell whether something lies behind or ahead. */
  private static final Set<String> TENSES =
      Set.of("将", "将于", "已", "已经", "曾", "曾经", "正在", "正", "即将", "拟", "计划", "此前", "日前", "近日");

  private final WordClusters clusters;

  EventFeatures(WordClusters clusters) {
    this.clusters = clusters;
  }

  /** Of the trigger: does it tell an event of its frame's type? */
  Features ofTrigger(Occurrence at, Features features) {
    String type = at.frame().type().localName();
    String trigger = at.hit().trigger();
    ParsedSentence sentence = at.sentence();
    Clause clause = at.clause();
    features.add("bias");
    features.both(type, "trigger", trigger);
    features.add("type", type);
    features.add("group", clusters.middle(trigger), type);
    features.add("group", clusters.fine(trigger), type);
    features.add("frame", at.frame().id());
    features.both(type, "gate", at.gate().name());
    features.add("gate", at.gate().name(), trigger);
    features.both(type, "modality", at.modality().name());
    for (int offset = -2; offset <= 2; offset++) {
      if (offset != 0) {
        int index = offset < 0 ? at.from() + offset : at.to() - 1 + offset;
        String unit = shape(sentence, index, clause);
        features.both(type, "u", number(offset), unit);
        features.add("g", number(offset), group(unit), type);
        features.add("g", number(offset), clusters.coarse(unit), trigger);
        if (Math.abs(offset) == 1) {
          features.add("u", number(offset), unit, trigger);
          features.add("t", number(offset), tag(sentence, index, clause), trigger);
        }
      }
    }
    features.add(
        "around", tag(sentence, at.from() - 1, clause), tag(sentence, at.to(), clause), type);
    if (sentence.units().get(at.from()) instanceof Unit.Word word) {
      features.both(type, "pos", word.nature());
    }
    boolean complete = at.complete();
    features.both(type, "complete", flag(complete), flag(at.slots().isCarried()));
    features.add("complete", flag(complete), trigger);
    features.both(type, "agents", number(Math.min(2, at.roles().agents.size())));
    features.both(type, "targets", number(Math.min(2, at.roles().targets.size())));
    features.both(type, "others", number(Math.min(1, at.roles().others.size())));
    for (Entity target : at.roles().targets) {
      features.add("target", target.type().name(), type);
    }
    for (Entity agent : at.roles().agents) {
      features.add("agent", agent.type().name(), type);
    }
    features.both(type, "headline", flag(sentence.sentence().isHeadline()));
    features.both(type, "place", number(Math.min(4, sentence.sentence().paragraph())));
    features.add("quoted", flag(sentence.quoted().get(at.from())));
    boolean dated = false;
    boolean named = false;
    for (int i = clause.from(); i < clause.to(); i++) {
      Unit unit = sentence.units().get(i);
      dated |= unit instanceof Unit.Time;
      if (unit instanceof Unit.Name name) {
        named = true;
        features.add("names", name.entity().type().name(), (i < at.from() ? "<" : ">"), type);
      }
      if (unit instanceof Unit.Word word && i < at.from() && !word.is("n")) {
        features.both(type, "before", word.word());
        features.add("gb", clusters.middle(word.word()), type);
      }
    }
    features.both(type, "dated", flag(dated));
    features.both(type, "named", flag(named));
    features.add("first", shape(sentence, clause.from(), clause));
    nearestVerb(features, type, at);
    return features;
  }

  private void nearestVerb(Features features, String type, Occurrence at) {
    for (int i = at.from() - 1; i >= at.clause().from(); i--) {
      if (at.sentence().units().get(i).isTagged("v")) {
        String verb = shape(at.sentence(), i, at.clause());
        features.both(type, "verb", verb);
        features.add("gverb", group(verb), type);
        break;
      }
    }
    for (int i = at.to(); i < at.clause().to(); i++) {
      if (at.sentence().units().get(i).isTagged("n")) {
        String noun = shape(at.sentence(), i, at.clause());
        features.both(type, "noun", noun);
        features.add("gnoun", group(noun), type);
        features.add("gnoun", clusters.coarse(noun), at.hit().trigger());
        break;
      }
    }
  }

  /** Of a name: which role has what it names in the event? */
  Features ofActor(Occurrence at, Actor actor, Features features) {
    String type = at.frame().type().localName();
    String kind = actor.entity().type().name();
    String typed = type + "|" + kind;
    features.add("bias");
    features.both(type, "kind", kind);
    String rule = ruledRole(at, actor.entity());
    features.add("rule", rule);
    features.both(typed, "rule", rule);
    features.add("rule", rule, type);
    features.add("rule", rule, number(actor.distance()), flag(at.slots().isCarried()));
    for (Slot slot : Slot.values()) {
      if (at.slots().in(slot).contains(actor.entity())) {
        features.both(typed, "slot", slot.name());
        features.add("slot", slot.name(), type);
      }
    }
    String side = side(at, actor);
    features.add("side", side, kind);
    features.both(typed, "side", side);
    features.add("side", side, at.hit().trigger(), kind);
    features.add("side", side, clusters.fine(at.hit().trigger()), typed);
    if (actor.distance() == 0) {
      between(features, typed, at, actor, side);
    }
    if (actor.unit() >= 0) {
      around(features, typed, actor, side);
      verbs(features, type, typed, actor, side);
    }
    if (actor.distance() < 0) {
      later(features, type, typed, at, actor);
    }
    String name = actor.entity().name();
    features.add("end", end(name, 1), typed);
    features.both(type, "end", end(name, 2), side.substring(0, 1));
    features.add("many", number(Math.min(4, actor.entity().mentions().size())), typed);
    features.add(
        "headline",
        flag(
            at.text()
                .sentences()
                .get(0)
                .sentence()
                .span()
                .contains(actor.entity().mentions().get(0).start())),
        typed);
    features.add("here", flag(at.sentence().sentence().isHeadline()), typed);
    features.add("topic", flag(at.topic().contains(actor.entity())), typed);
    return features;
  }

  /** Of one named after the event was told: did it attend? */
  private void later(Features features, String type, String typed, Occurrence at, Actor actor) {
    ParsedSentence sentence = actor.sentence();
    features.add("ahead", bucket(-actor.distance()), typed);
    features.add(
        "paragraphs",
        number(Math.min(3, sentence.sentence().paragraph() - at.sentence().sentence().paragraph())),
        typed);
    for (int i = 0; i < sentence.units().size(); i++) {
      if (sentence.units().get(i) instanceof Unit.Word word
          && (word.is("v") || word.is("f") || word.is("n"))) {
        String where =
            i >= actor.clause().from() && i < actor.clause().to()
                ? (i < actor.unit() ? "<" : ">")
                : "";
        features.add("lw", word.word(), where, typed);
        if (word.is("v")) {
          features.add("glw", clusters.middle(word.word()), where, typed);
        }
      }
    }
  }

  /** The verbs of its own clause that stand nearest to it: 陪同, 出席. */
  private void verbs(Features features, String type, String typed, Actor actor, String side) {
    for (int i = actor.unit() + 1; i < actor.clause().to(); i++) {
      if (actor.sentence().units().get(i).isTagged("v")) {
        String verb = shape(actor.sentence(), i, actor.clause());
        features.add("nv", verb, side, type);
        features.add("nv", verb, typed);
        features.add("gnv", group(verb), side, typed);
        break;
      }
    }
    for (int i = actor.unit() - 1; i >= actor.clause().from(); i--) {
      if (actor.sentence().units().get(i).isTagged("v")) {
        String verb = shape(actor.sentence(), i, actor.clause());
        features.add("pv", verb, side, type);
        features.add("pv", verb, typed);
        features.add("gpv", group(verb), side, typed);
        break;
      }
    }
  }

  private static String end(String name, int length) {
    return name.substring(Math.max(0, name.length() - length));
  }

  private static String side(Occurrence at, Actor actor) {
    if (actor.distance() > 0) {
      return actor.unit() < 0 ? "far" : "previous";
    }
    if (actor.distance() < 0) {
      return "later";
    }
    int clauses = actor.sentence().clauses().indexOf(actor.clause()) - at.clauseIndex();
    String near =
        clauses == 0 ? "" : clauses > 0 ? "+" + Math.min(2, clauses) : "" + Math.max(-3, clauses);
    return (actor.unit() < at.from() ? "before" : "after") + near;
  }

  private void between(Features features, String typed, Occurrence at, Actor actor, String side) {
    int from = actor.unit() < at.from() ? actor.unit() + 1 : at.to();
    int to = actor.unit() < at.from() ? at.from() : actor.unit();
    int verbs = 0;
    int names = 0;
    int alike = 0;
    StringBuilder path = new StringBuilder();
    for (int i = from; i < to; i++) {
      Unit unit = actor.sentence().units().get(i);
      if (unit instanceof Unit.Name name) {
        names++;
        alike += name.entity().type() == actor.entity().type() ? 1 : 0;
      }
      verbs += unit.isTagged("v") && !unit.isTagged("vn") ? 1 : 0;
      if (to - from <= NEAR) {
        path.append(shape(actor.sentence(), i, actor.clause())).append(' ');
      }
    }
    features.both(typed, "units", side, bucket(to - from));
    features.both(typed, "verbs", side, number(Math.min(3, verbs)));
    features.both(typed, "names", side, number(Math.min(3, names)));
    features.add("alike", side, number(Math.min(3, alike)), typed);
    if (to - from <= NEAR) {
      features.add("path", side, path.toString());
      features.add("path", side, path.toString(), typed);
    }
    boolean relative =
        at.to() < actor.sentence().units().size()
            && actor.sentence().units().get(at.to()).isWord("的");
    features.add("relative", flag(relative), side, typed);
    features.add("passive", flag(at.slots().isPassive()), side, typed);
  }

  private void around(Features features, String typed, Actor actor, String side) {
    ParsedSentence sentence = actor.sentence();
    Clause clause = actor.clause();
    features.both(typed, "p1", shape(sentence, actor.unit() - 1, clause), side.substring(0, 1));
    features.both(typed, "n1", shape(sentence, actor.unit() + 1, clause), side.substring(0, 1));
    String before = shape(sentence, actor.unit() - 1, clause);
    String after = shape(sentence, actor.unit() + 1, clause);
    features.both(typed, "gp1", group(before), side.substring(0, 1));
    features.both(typed, "gn1", group(after), side.substring(0, 1));
    features.add("n2", shape(sentence, actor.unit() + 2, clause), side.substring(0, 1));
    actor
        .phrase()
        .ifPresent(
            phrase -> {
              features.both(typed, "governor", phrase.governor(), side);
              features.add("noun", phrase.noun(), typed);
              features.both(typed, "gnoun", group(phrase.noun()), side.substring(0, 1));
              features.add("attributive", flag(phrase.attributive()), side, typed);
              features.add("object", flag(phrase.object()), side, typed);
              features.both(typed, "head", flag(phrase.heads().contains(actor.entity())), side);
              features.add("heads", number(Math.min(3, phrase.heads().size())), side, typed);
              features.add("last", flag(phrase.to() == actor.unit() + 1), side, typed);
            });
    int earlier = 0;
    for (int i = 0; i < actor.unit(); i++) {
      if (sentence.units().get(i) instanceof Unit.Name name
          && name.entity().type() == actor.entity().type()) {
        earlier++;
      }
    }
    features.add("earlier", number(Math.min(2, earlier)), side.substring(0, 1), typed);
    features.add("bracketed", flag(sentence.bracketed().get(actor.unit())), typed);
    features.add("quoted", flag(sentence.quoted().get(actor.unit())));
  }

  /** Of a date: does it date the event? */
  Features ofTime(Occurrence at, When when, Features features) {
    String type = at.frame().type().localName();
    features.add("bias");
    features.add("type", type);
    features.both(type, "where", when.where());
    features.add("where", when.where(), at.hit().trigger());
    features.add("where", when.where(), bucket(when.units()));
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
    features.add("gtrigger", clusters.middle(at.hit().trigger()), when.where());
    features.add("gtrigger", clusters.middle(at.hit().trigger()), beside);
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
        features.add("verb", whole(at.sentence(), i), when.where());
        features.add("gverb", clusters.middle(whole(at.sentence(), i)), when.where());
      } else if (unit.isTagged("w")) {
        features.add("mark", whole(at.sentence(), i), when.where());
      }
    }
    for (int i = at.clause().from(); i < at.clause().to(); i++) {
      own |= units.get(i) instanceof Unit.Time;
    }
    features.add("verbs", number(Math.min(3, verbs)), when.where());
    features.add("own", flag(own), when.where());
    features.add("first", flag(time == 0), flag(own), when.where());
    features.add("opens", flag(at.sentence().clauseOf(time).from() == time), when.where());
    features.add("same", flag(at.sentence().quoted().get(time) == at.sentence().quoted().get(at.from())), when.where());
    features.add("bracketed", flag(at.sentence().bracketed().get(time)), when.where());
    features.add("p", whole(at.sentence(), time - 1), when.where());
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
              : days > 0 ? (days < 8 ? "soon" : "later") : days > -8 ? "just" : days > -365 ? "before" : "long";
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

  /** The group of a word; what is no word stands for itself. */
  private String group(String shape) {
    String group = clusters.middle(shape);
    return group.equals("?") ? shape : group;
  }

  private static String ruledRole(Occurrence at, Entity entity) {
    if (at.roles().agents.contains(entity)) {
      return "agent";
    } else if (at.roles().targets.contains(entity)) {
      return "target";
    } else if (at.roles().others.contains(entity)) {
      return "other";
    }
    return at.roles().place().filter(entity::equals).isPresent() ? "place" : "none";
  }

  static String bucket(int number) {
    return number < 4
        ? "" + number
        : number < 7 ? "5" : number < 12 ? "9" : number < 20 ? "15" : "20";
  }

  /** As {@link #shape}, wherever in the sentence it stands. */
  private static String whole(ParsedSentence sentence, int index) {
    return index < 0 || index >= sentence.units().size()
        ? "#"
        : shape(sentence, index, sentence.clauseOf(index));
  }

  /** A unit as features name it: a name by its type, a date, a post, a word by itself. */
  private static String shape(ParsedSentence sentence, int index, Clause clause) {
    if (index < clause.from() || index >= clause.to()) {
      return index >= 0 && index < sentence.units().size() ? "," : "#";
    }
    Unit unit = sentence.units().get(index);
    if (unit instanceof Unit.Name name) {
      return name.entity().type().name();
    } else if (unit instanceof Unit.Title) {
      return "TITLE";
    } else if (unit instanceof Unit.Time) {
      return "TIME";
    }
    Unit.Word word = (Unit.Word) unit;
    return word.is("m") ? "NUMBER" : word.word();
  }

  private static String tag(ParsedSentence sentence, int index, Clause clause) {
    if (index < clause.from() || index >= clause.to()) {
      return ",";
    }
    return sentence.units().get(index) instanceof Unit.Word word
        ? word.nature()
        : shape(sentence, index, clause);
  }
}
