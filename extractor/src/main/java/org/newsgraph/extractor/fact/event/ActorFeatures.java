package org.newsgraph.extractor.fact.event;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import org.newsgraph.extractor.fact.UnitShapes;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** What the model sees of a name near a trigger. */
final class ActorFeatures {

  private static final int NEAR = 4;

  private final UnitShapes shapes;

  ActorFeatures(UnitShapes shapes) {
    this.shapes = shapes;
  }

  /** Of a name: which role has what it names in the event? */
  Features of(Occurrence at, Actor actor, Features features) {
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
    features.add("side", side, shapes.clusters().of(at.hit().trigger()).fine(), typed);
    if (actor.distance() == 0) {
      between(features, typed, at, actor, side);
    }
    if (actor.unit() >= 0) {
      around(features, typed, actor, side);
      verbs(features, type, typed, actor, side);
    }
    if (actor.distance() < 0) {
      later(features, typed, at, actor);
    }
    String name = actor.entity().name();
    features.add("end", UnitShapes.end(name, 1), typed);
    features.both(type, "end", UnitShapes.end(name, 2), side.substring(0, 1));
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
  private void later(Features features, String typed, Occurrence at, Actor actor) {
    ParsedSentence sentence = actor.sentence();
    features.add("ahead", Distance.bucket(-actor.distance()), typed);
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
          features.add("glw", shapes.clusters().of(word.word()).middle(), where, typed);
        }
      }
    }
  }

  /** The verbs of its own clause that stand nearest to it: 陪同, 出席. */
  private void verbs(Features features, String type, String typed, Actor actor, String side) {
    ParsedSentence sentence = actor.sentence();
    UnitShapes.verbAfter(sentence, actor.unit(), actor.clause())
        .ifPresent(verb -> verb(features, "nv", "gnv", verb, type, typed, side));
    UnitShapes.verbBefore(sentence, actor.unit(), actor.clause())
        .ifPresent(verb -> verb(features, "pv", "gpv", verb, type, typed, side));
  }

  private void verb(
      Features features,
      String template,
      String grouped,
      String verb,
      String type,
      String typed,
      String side) {
    features.add(template, verb, side, type);
    features.add(template, verb, typed);
    features.add(grouped, shapes.group(verb), side, typed);
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
        path.append(UnitShapes.shape(actor.sentence(), i, actor.clause())).append(' ');
      }
    }
    features.both(typed, "units", side, Distance.bucket(to - from));
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
    features.both(
        typed, "p1", UnitShapes.shape(sentence, actor.unit() - 1, clause), side.substring(0, 1));
    features.both(
        typed, "n1", UnitShapes.shape(sentence, actor.unit() + 1, clause), side.substring(0, 1));
    String before = UnitShapes.shape(sentence, actor.unit() - 1, clause);
    String after = UnitShapes.shape(sentence, actor.unit() + 1, clause);
    features.both(typed, "gp1", shapes.group(before), side.substring(0, 1));
    features.both(typed, "gn1", shapes.group(after), side.substring(0, 1));
    features.add("n2", UnitShapes.shape(sentence, actor.unit() + 2, clause), side.substring(0, 1));
    actor
        .phrase()
        .ifPresent(
            phrase -> {
              features.both(typed, "governor", phrase.governor(), side);
              features.add("noun", phrase.noun(), typed);
              features.both(typed, "gnoun", shapes.group(phrase.noun()), side.substring(0, 1));
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

  static String ruledRole(Occurrence at, Entity entity) {
    if (at.roles().agents.contains(entity)) {
      return "agent";
    } else if (at.roles().targets.contains(entity)) {
      return "target";
    } else if (at.roles().others.contains(entity)) {
      return "other";
    }
    return at.roles().place().filter(entity::equals).isPresent() ? "place" : "none";
  }
}
