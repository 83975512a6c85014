package org.newsgraph.extractor.fact.event;

import org.newsgraph.extractor.fact.UnitShapes;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.text.WordClusters;

/**
 * What the models of events see: of a trigger, of a name beside it, of a date beside it. Each
 * feature is a string, {@code template=value}; most stand alone and once more with the event's
 * type.
 */
final class EventFeatures {

  private final TriggerFeatures triggers;
  private final ActorFeatures actors;
  private final TimeFeatures times;

  EventFeatures(WordClusters clusters) {
    UnitShapes shapes = new UnitShapes(clusters);
    this.triggers = new TriggerFeatures(shapes);
    this.actors = new ActorFeatures(shapes);
    this.times = new TimeFeatures(shapes);
  }

  /** Of the trigger: does it tell an event of its frame's type? */
  Features ofTrigger(Occurrence at, Features features) {
    return triggers.of(at, features);
  }

  /** Of a name: which role has what it names in the event? */
  Features ofActor(Occurrence at, Actor actor, Features features) {
    return actors.of(at, actor, features);
  }

  /** Of a date: does it date the event? */
  Features ofTime(Occurrence at, When when, Features features) {
    return times.of(at, when, features);
  }
}
