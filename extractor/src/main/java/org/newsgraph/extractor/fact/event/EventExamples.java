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
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEvent;
import org.newsgraph.extractor.fact.AnnotatedText;
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
  void add(List<Occurrence> occurrences, AnnotatedText article) {
    Map<Entity, String> names = article.names();
    GoldArticle gold = article.gold();
    Map<Occurrence, GoldEvent> answers = new HashMap<>();
    Set<Occurrence> unclear = new HashSet<>();
    for (GoldEvent event : gold.events()) {
      Set<String> everyone =
          event.arguments().stream().map(Argument::name).collect(Collectors.toSet());
      List<Occurrence> exact = new ArrayList<>();
      List<Occurrence> alike = new ArrayList<>();
      for (Occurrence at : occurrences) {
        if (!at.frame().type().localName().equals(event.type())) {
          continue;
        }
        long shared = shared(at, names, everyone);
        String trigger = at.hit().trigger();
        String told = event.trigger();
        if (trigger.equals(told) || trigger.contains(told) || told.contains(trigger)) {
          if (shared > 0 || isOnly(at, occurrences)) {
            exact.add(at);
          }
        } else if (shared > 0) {
          alike.add(at);
        }
      }
      for (Occurrence at : exact) {
        GoldEvent other = answers.get(at);
        if (other == null
            || shared(at, names, everyone)
                > shared(
                    at,
                    names,
                    other.arguments().stream().map(Argument::name).collect(Collectors.toSet()))) {
          answers.put(at, event);
        }
      }
      for (Occurrence at : alike) {
        boolean all = shared(at, names, everyone) >= Math.min(2, everyone.size());
        if (exact.isEmpty() && all) {
          answers.putIfAbsent(at, event);
        } else {
          unclear.add(at);
        }
      }
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

  private static long shared(Occurrence at, Map<Entity, String> names, Set<String> everyone) {
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
