package org.newsgraph.extractor.fact.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/**
 * What the models of events see: of a trigger, of a name beside it, of a date beside it. Each feature
 * is a string, {@code template=value}; most stand alone and once more with the event's type.
 */
final class EventFeatures {

  private static final int NEAR = 4;

  private EventFeatures() {}

  /** Of the trigger: does it tell an event of its frame's type? */
  static Set<String> ofTrigger(Occurrence at) {
    Set<String> features = new TreeSet<>();
    String type = at.frame().type().localName();
    String trigger = at.hit().trigger();
    ParsedSentence sentence = at.sentence();
    Clause clause = at.clause();
    features.add("bias");
    both(features, type, "trigger=" + trigger);
    features.add("type=" + type);
    features.add("frame=" + at.frame().id());
    both(features, type, "gate=" + at.gate());
    features.add("gate=" + at.gate() + "|" + trigger);
    both(features, type, "modality=" + at.modality());
    for (int offset = -2; offset <= 2; offset++) {
      if (offset != 0) {
        int index = offset < 0 ? at.from() + offset : at.to() - 1 + offset;
        String unit = shape(sentence, index, clause);
        both(features, type, "u" + offset + "=" + unit);
        if (Math.abs(offset) == 1) {
          features.add("u" + offset + "=" + unit + "|" + trigger);
          features.add("t" + offset + "=" + tag(sentence, index, clause) + "|" + trigger);
        }
      }
    }
    features.add(
        "around="
            + tag(sentence, at.from() - 1, clause)
            + "_"
            + tag(sentence, at.to(), clause)
            + "|"
            + type);
    if (sentence.units().get(at.from()) instanceof Unit.Word word) {
      both(features, type, "pos=" + word.nature());
    }
    boolean complete = at.complete();
    both(features, type, "complete=" + complete + at.slots().isCarried());
    features.add("complete=" + complete + "|" + trigger);
    both(features, type, "agents=" + Math.min(2, at.roles().agents.size()));
    both(features, type, "targets=" + Math.min(2, at.roles().targets.size()));
    both(features, type, "others=" + Math.min(1, at.roles().others.size()));
    for (Entity target : at.roles().targets) {
      features.add("target=" + target.type() + "|" + type);
    }
    for (Entity agent : at.roles().agents) {
      features.add("agent=" + agent.type() + "|" + type);
    }
    both(features, type, "headline=" + sentence.sentence().isHeadline());
    both(features, type, "place=" + Math.min(4, sentence.sentence().paragraph()));
    features.add("quoted=" + sentence.quoted().get(at.from()));
    boolean dated = false;
    boolean named = false;
    for (int i = clause.from(); i < clause.to(); i++) {
      Unit unit = sentence.units().get(i);
      dated |= unit instanceof Unit.Time;
      if (unit instanceof Unit.Name name) {
        named = true;
        features.add("names=" + name.entity().type() + (i < at.from() ? "<" : ">") + "|" + type);
      }
      if (unit instanceof Unit.Word word && i < at.from() && !word.is("n")) {
        both(features, type, "before=" + word.word());
      }
    }
    both(features, type, "dated=" + dated);
    both(features, type, "named=" + named);
    features.add("first=" + shape(sentence, clause.from(), clause));
    nearestVerb(features, type, at);
    return features;
  }

  private static void nearestVerb(Set<String> features, String type, Occurrence at) {
    for (int i = at.from() - 1; i >= at.clause().from(); i--) {
      if (at.sentence().units().get(i).isTagged("v")) {
        both(features, type, "verb=" + shape(at.sentence(), i, at.clause()));
        break;
      }
    }
    for (int i = at.to(); i < at.clause().to(); i++) {
      if (at.sentence().units().get(i).isTagged("n")) {
        both(features, type, "noun=" + shape(at.sentence(), i, at.clause()));
        break;
      }
    }
  }

  /** Of a name: which role has what it names in the event? */
  static Set<String> ofActor(Occurrence at, Actor actor) {
    Set<String> features = new TreeSet<>();
    String type = at.frame().type().localName();
    String kind = actor.entity().type().name();
    String typed = type + "|" + kind;
    features.add("bias");
    both(features, type, "kind=" + kind);
    String rule = ruledRole(at, actor.entity());
    features.add("rule=" + rule);
    both(features, typed, "rule=" + rule);
    features.add("rule=" + rule + "|" + type);
    features.add("rule=" + rule + actor.distance() + at.slots().isCarried());
    for (Slot slot : Slot.values()) {
      if (at.slots().in(slot).contains(actor.entity())) {
        both(features, typed, "slot=" + slot);
        features.add("slot=" + slot + "|" + type);
      }
    }
    String side = side(at, actor);
    features.add("side=" + side + "|" + kind);
    both(features, typed, "side=" + side);
    features.add("side=" + side + "|" + at.hit().trigger() + "|" + kind);
    if (actor.distance() == 0) {
      between(features, typed, at, actor, side);
    }
    if (actor.unit() >= 0) {
      around(features, typed, actor, side);
    }
    features.add("many=" + Math.min(4, actor.entity().mentions().size()) + "|" + typed);
    features.add(
        "headline=" + at.text().sentences().get(0).sentence().span().contains(
                actor.entity().mentions().get(0).start()) + "|" + typed);
    features.add("here=" + at.sentence().sentence().isHeadline() + "|" + typed);
    features.add("topic=" + at.topic().contains(actor.entity()) + "|" + typed);
    return features;
  }

  private static String side(Occurrence at, Actor actor) {
    if (actor.distance() > 0) {
      return actor.unit() < 0 ? "far" : "previous";
    }
    int clauses = actor.sentence().clauses().indexOf(actor.clause()) - at.clauseIndex();
    String near = clauses == 0 ? "" : clauses > 0 ? "+" + Math.min(2, clauses) : "" + Math.max(-3, clauses);
    return (actor.unit() < at.from() ? "before" : "after") + near;
  }

  private static void between(
      Set<String> features, String typed, Occurrence at, Actor actor, String side) {
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
    both(features, typed, "units=" + side + bucket(to - from));
    both(features, typed, "verbs=" + side + Math.min(3, verbs));
    both(features, typed, "names=" + side + Math.min(3, names));
    features.add("alike=" + side + Math.min(3, alike) + "|" + typed);
    if (to - from <= NEAR) {
      features.add("path=" + side + path);
      features.add("path=" + side + path + "|" + typed);
    }
    boolean relative =
        at.to() < actor.sentence().units().size()
            && actor.sentence().units().get(at.to()).isWord("的");
    features.add("relative=" + relative + side + "|" + typed);
    features.add("passive=" + at.slots().isPassive() + side + "|" + typed);
  }

  private static void around(Set<String> features, String typed, Actor actor, String side) {
    ParsedSentence sentence = actor.sentence();
    Clause clause = actor.clause();
    both(features, typed, "p1=" + shape(sentence, actor.unit() - 1, clause) + side.charAt(0));
    both(features, typed, "n1=" + shape(sentence, actor.unit() + 1, clause) + side.charAt(0));
    features.add("n2=" + shape(sentence, actor.unit() + 2, clause) + side.charAt(0));
    actor
        .phrase()
        .ifPresent(
            phrase -> {
              both(features, typed, "governor=" + phrase.governor() + side);
              features.add("noun=" + phrase.noun() + "|" + typed);
              features.add("attributive=" + phrase.attributive() + side + "|" + typed);
              features.add("object=" + phrase.object() + side + "|" + typed);
              both(features, typed, "head=" + phrase.heads().contains(actor.entity()) + side);
              features.add("heads=" + Math.min(3, phrase.heads().size()) + side + "|" + typed);
              features.add("last=" + (phrase.to() == actor.unit() + 1) + side + "|" + typed);
            });
    int earlier = 0;
    for (int i = 0; i < actor.unit(); i++) {
      if (sentence.units().get(i) instanceof Unit.Name name
          && name.entity().type() == actor.entity().type()) {
        earlier++;
      }
    }
    features.add("earlier=" + Math.min(2, earlier) + side.charAt(0) + "|" + typed);
    features.add("bracketed=" + sentence.bracketed().get(actor.unit()) + "|" + typed);
    features.add("quoted=" + sentence.quoted().get(actor.unit()));
  }

  /** Of a date: does it date the event? */
  static Set<String> ofTime(Occurrence at, When when) {
    Set<String> features = new TreeSet<>();
    String type = at.frame().type().localName();
    features.add("bias");
    features.add("type=" + type);
    both(features, type, "where=" + when.where());
    features.add("where=" + when.where() + at.hit().trigger());
    features.add("where=" + when.where() + bucket(when.units()));
    features.add("where=" + when.where() + "|rank" + Math.min(2, when.rank()));
    features.add("where=" + when.where() + "|" + when.expression().bound());
    features.add("where=" + when.where() + "|" + when.expression().value().getClass().getSimpleName());
    features.add("bound=" + when.expression().bound() + "|" + type);
    features.add("value=" + when.expression().value().getClass().getSimpleName() + "|" + type);
    features.add("rule=" + when.expression().rule());
    features.add("modality=" + at.modality() + when.where());
    features.add("next=" + when.next());
    features.add("next=" + when.next() + when.where());
    features.add("headline=" + at.sentence().sentence().isHeadline() + when.where());
    features.add("place=" + Math.min(2, at.sentence().sentence().paragraph()) + when.where());
    features.add("paragraphs=" + Math.min(3, when.paragraphs()) + when.where());
    features.add("carried=" + at.slots().isCarried() + when.where());
    return features;
  }

  private static void both(Set<String> features, String type, String feature) {
    features.add(feature);
    features.add(feature + "|" + type);
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
    return number < 4 ? "" + number : number < 7 ? "5" : number < 12 ? "9" : number < 20 ? "15" : "20";
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
