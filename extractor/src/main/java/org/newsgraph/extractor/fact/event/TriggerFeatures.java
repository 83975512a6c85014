package org.newsgraph.extractor.fact.event;

import static org.newsgraph.extractor.learn.Features.flag;
import static org.newsgraph.extractor.learn.Features.number;

import org.newsgraph.extractor.fact.UnitShapes;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** What the model sees of a trigger. */
final class TriggerFeatures {

  private final UnitShapes shapes;

  TriggerFeatures(UnitShapes shapes) {
    this.shapes = shapes;
  }

  /** Of the trigger: does it tell an event of its frame's type? */
  Features of(Occurrence at, Features features) {
    String type = at.frame().type().localName();
    String trigger = at.hit().trigger();
    ParsedSentence sentence = at.sentence();
    Clause clause = at.clause();
    features.add("bias");
    features.both(type, "trigger", trigger);
    features.add("type", type);
    features.add("group", shapes.clusters().of(trigger).middle(), type);
    features.add("group", shapes.clusters().of(trigger).fine(), type);
    features.add("frame", at.frame().id());
    features.both(type, "gate", at.gate().name());
    features.add("gate", at.gate().name(), trigger);
    features.both(type, "modality", at.modality().name());
    for (int offset = -2; offset <= 2; offset++) {
      if (offset != 0) {
        int index = offset < 0 ? at.from() + offset : at.to() - 1 + offset;
        String unit = UnitShapes.shape(sentence, index, clause);
        features.both(type, "u", number(offset), unit);
        features.add("g", number(offset), shapes.group(unit), type);
        features.add("g", number(offset), shapes.clusters().of(unit).coarse(), trigger);
        if (Math.abs(offset) == 1) {
          features.add("u", number(offset), unit, trigger);
          features.add("t", number(offset), UnitShapes.tag(sentence, index, clause), trigger);
        }
      }
    }
    features.add(
        "around",
        UnitShapes.tag(sentence, at.from() - 1, clause),
        UnitShapes.tag(sentence, at.to(), clause),
        type);
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
        features.add("gb", shapes.clusters().of(word.word()).middle(), type);
      }
    }
    features.both(type, "dated", flag(dated));
    features.both(type, "named", flag(named));
    features.add("first", UnitShapes.shape(sentence, clause.from(), clause));
    nearest(features, type, at);
    return features;
  }

  /** The last verb before it and the next noun after it, in its clause. */
  private void nearest(Features features, String type, Occurrence at) {
    UnitShapes.verbBefore(at.sentence(), at.from(), at.clause())
        .ifPresent(
            verb -> {
              features.both(type, "verb", verb);
              features.add("gverb", shapes.group(verb), type);
            });
    for (int i = at.to(); i < at.clause().to(); i++) {
      if (at.sentence().units().get(i).isTagged("n")) {
        String noun = UnitShapes.shape(at.sentence(), i, at.clause());
        features.both(type, "noun", noun);
        features.add("gnoun", shapes.group(noun), type);
        features.add("gnoun", shapes.clusters().of(noun).coarse(), at.hit().trigger());
        break;
      }
    }
  }
}
