package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.evaluation.Argument;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEvent;
import org.newsgraph.extractor.fact.GoldText;
import org.newsgraph.extractor.learn.Example;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.name.Entity;

/** Turns annotated articles into examples for the models of events. */
final class EventExamples {

  private final EventFeatures features;
  final List<Example> triggers = new ArrayList<>();
  final List<Example> actors = new ArrayList<>();
  final List<Example> times = new ArrayList<>();

  EventExamples(EventFeatures features) {
    this.features = features;
  }

  /** Adds the examples of one article. */
  void add(List<Occurrence> occurrences, GoldText article) {
    Map<Entity, String> names = article.names();
    Map<Occurrence, GoldEvent> answers = new HashMap<>();
    Set<Occurrence> unclear = new HashSet<>();
    for (GoldEvent event : article.gold().events()) {
      answer(event, occurrences, names, answers, unclear);
    }
    for (Occurrence at : occurrences) {
      GoldEvent event = answers.get(at);
      if (event == null && unclear.contains(at)) {
        continue;
      }
      triggers.add(
          new Example(
              features.ofTrigger(at, Features.toLearn()).names(),
              event == null ? "none" : "event"));
      if (event != null) {
        addActors(at, event, names);
        addTimes(at, event);
      }
    }
  }

  /**
   * Which triggers tell {@code event}: those of its own word that share an actor with it, or are
   * the article's only ones; without such, other words of its type that share two. Other words
   * beside its own may tell it too or not: they are unclear.
   */
  private static void answer(
      GoldEvent event,
      List<Occurrence> occurrences,
      Map<Entity, String> names,
      Map<Occurrence, GoldEvent> answers,
      Set<Occurrence> unclear) {
    List<Occurrence> exact = new ArrayList<>();
    List<Occurrence> alike = new ArrayList<>();
    for (Occurrence at : occurrences) {
      if (at.frame().type().localName().equals(event.type())) {
        long shared = shared(at, names, event);
        if (isSameWord(at.hit().trigger(), event.trigger())) {
          if (shared > 0 || isOnly(at, occurrences)) {
            exact.add(at);
          }
        } else if (shared > 0) {
          alike.add(at);
        }
      }
    }
    for (Occurrence at : exact) {
      GoldEvent other = answers.get(at);
      if (other == null || shared(at, names, event) > shared(at, names, other)) {
        answers.put(at, event);
      }
    }
    for (Occurrence at : alike) {
      if (exact.isEmpty() && shared(at, names, event) >= Math.min(2, actors(event).size())) {
        answers.putIfAbsent(at, event);
      } else {
        unclear.add(at);
      }
    }
  }

  private static boolean isSameWord(String trigger, String told) {
    return trigger.contains(told) || told.contains(trigger);
  }

  private static Set<String> actors(GoldEvent event) {
    return event.arguments().stream().map(Argument::name).collect(Collectors.toSet());
  }

  private void addActors(Occurrence at, GoldEvent event, Map<Entity, String> names) {
    Map<String, String> roles = new HashMap<>();
    event.place().ifPresent(place -> roles.put(place, "place"));
    for (Argument argument : event.arguments()) {
      roles.put(argument.name(), argument.role().equals("participant") ? "other" : argument.role());
    }
    for (Actor actor : Actor.around(at)) {
      String role = roles.getOrDefault(names.getOrDefault(actor.entity(), ""), "none");
      actors.add(new Example(features.ofActor(at, actor, Features.toLearn()).names(), role));
    }
  }

  private void addTimes(Occurrence at, GoldEvent event) {
    for (When when : When.around(at)) {
      boolean same =
          event.date().equals(Optional.of(when.expression().calendarValue().lexicalForm()));
      times.add(
          new Example(
              features.ofTime(at, when, Features.toLearn()).names(), same ? "date" : "none"));
    }
  }

  private static boolean isOnly(Occurrence at, List<Occurrence> occurrences) {
    return occurrences.stream()
            .filter(
                other ->
                    other.hit().trigger().equals(at.hit().trigger())
                        && other.frame().type() == at.frame().type())
            .count()
        == 1;
  }

  private static long shared(Occurrence at, Map<Entity, String> names, GoldEvent event) {
    Set<String> everyone = actors(event);
    Set<Entity> around =
        Actor.around(at).stream()
            .filter(actor -> actor.distance() == 0)
            .map(Actor::entity)
            .collect(Collectors.toSet());
    around.addAll(at.roles().all());
    return around.stream()
        .map(names::get)
        .filter(name -> name != null && everyone.contains(name))
        .distinct()
        .count();
  }
}
