package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.evaluation.Argument;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEvent;
import org.newsgraph.extractor.fact.TriggerReading.Gate;
import org.newsgraph.extractor.learn.Example;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedText;

/** Turns annotated articles into examples for the models of events. */
final class EventExamples {

  final List<Example> triggers = new ArrayList<>();
  final List<Example> actors = new ArrayList<>();
  final List<Example> times = new ArrayList<>();

  /** Adds the examples of one article. */
  void add(List<Occurrence> occurrences, ParsedText text, GoldArticle gold) {
    Map<Entity, String> names = align(text.named().entities(), gold.entities());
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
          new Example(EventFeatures.ofTrigger(at), event == null ? "none" : "event"));
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
      roles.put(
          argument.name(), argument.role().equals("participant") ? "other" : argument.role());
    }
    for (Actor actor : Actor.around(at)) {
      String role = roles.getOrDefault(names.getOrDefault(actor.entity(), ""), "none");
      actors.add(new Example(EventFeatures.ofActor(at, actor), role));
    }
  }

  private void addTimes(Occurrence at, GoldEvent event) {
    for (When when : When.around(at)) {
      boolean same =
          event
              .date()
              .equals(Optional.of(when.expression().calendarValue().lexicalForm()));
      times.add(new Example(EventFeatures.ofTime(at, when), same ? "date" : "none"));
    }
  }

  /** Adds what a sentence annotated with general roles says of the triggers of frames. */
  void add(List<Occurrence> occurrences, RoleSentence sentence, double weight) {
    for (Occurrence at : occurrences) {
      if (!at.hit().span().overlaps(sentence.trigger())) {
        continue;
      }
      Map<Entity, String> roles = new HashMap<>();
      for (RoleSentence.Part part : sentence.parts()) {
        Actor last = null;
        for (Actor actor : Actor.around(at)) {
          if (actor.unit() >= 0
              && actor.distance() == 0
              && part.span().contains(actor.sentence().units().get(actor.unit()).span())) {
            boolean listed = last != null && actor.phrase().equals(last.phrase())
                && actor.phrase().filter(p -> p.heads().contains(actor.entity())).isPresent();
            if (last != null && !listed) {
              roles.remove(last.entity());
            }
            roles.put(actor.entity(), role(at, part.role(), sentence));
            last = actor;
          }
        }
      }
      for (Actor actor : Actor.around(at)) {
        String role = roles.getOrDefault(actor.entity(), "none");
        if (!role.isEmpty()) {
          actors.add(new Example(EventFeatures.ofActor(at, actor), role, weight));
        }
      }
      List<org.newsgraph.extractor.text.Span> told =
          sentence.parts().stream()
              .filter(part -> part.role().equals("time"))
              .map(RoleSentence.Part::span)
              .toList();
      for (When when : When.around(at)) {
        boolean same = told.stream().anyMatch(when.expression().span()::overlaps);
        times.add(new Example(EventFeatures.ofTime(at, when), same ? "date" : "none", weight));
      }
    }
  }

  /** The frame's role for what a sentence calls the doer, the undergoer, or by the role itself. */
  private static String role(Occurrence at, String general, RoleSentence sentence) {
    String filling =
        switch (general) {
          case "doer" -> at.frame().slots().getOrDefault(Slot.SUBJECT, "");
          case "undergoer" -> at.frame().slots().getOrDefault(Slot.OBJECT, "");
          default -> general;
        };
    boolean both =
        sentence.parts().stream().anyMatch(part -> part.role().equals("undergoer"));
    return switch (filling) {
      case "agent", "target", "other", "place" -> filling;
      case "post", "prize", "occasion" -> "other";
      case "place-or-target" -> "target";
      case "agent-or-target" -> both ? "agent" : "target";
      default -> "";
    };
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

  /** Which gold entity each found one answers: by kind and any of its names. */
  static Map<Entity, String> align(List<Entity> found, Collection<GoldEntity> gold) {
    Map<Entity, String> names = new HashMap<>();
    for (GoldEntity entity : gold) {
      found.stream()
          .filter(e -> !names.containsKey(e))
          .filter(e -> e.type().name().equals(entity.type().name()))
          .filter(e -> e.name().equals(entity.name()) || e.aliases().contains(entity.name()))
          .findFirst()
          .ifPresent(e -> names.put(e, entity.name()));
    }
    return names;
  }
}
