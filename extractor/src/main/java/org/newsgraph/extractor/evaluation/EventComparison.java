package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.evaluation.FoundArticle.Happening;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEvent;

/**
 * Compares one article's happenings. Each gold one, in its order, takes the free found one of its
 * type that shares most: four points for an actor, two for the trigger, one for the date; the first
 * of equals; and at least an actor or the trigger.
 */
final class EventComparison {

  /** Who takes part in which happening. */
  private record Part(Node happening, Argument argument) {}

  private final Alignment alignment;
  private final Judgements judgements;
  private final List<Stated<Happening>> free;
  private final List<String> errors = new ArrayList<>();

  /**
   * @param judgements takes what became of each happening and of what is told of it
   */
  EventComparison(Alignment alignment, List<Stated<Happening>> found, Judgements judgements) {
    this.alignment = alignment;
    this.judgements = judgements;
    this.free = new ArrayList<>(found);
  }

  List<String> errors() {
    return errors;
  }

  /** Finds and compares what answers a gold happening. */
  void match(GoldEvent gold) {
    @Nullable Stated<Happening> best = null;
    int bestValue = 0;
    for (Stated<Happening> candidate : free) {
      int value = value(gold, candidate.what());
      if (value > bestValue) {
        best = candidate;
        bestValue = value;
      }
    }
    judgements.expect(Section.EVENTS, 1);
    if (best == null) {
      judgements.expect(Section.EVENT_ARGUMENTS, gold.arguments().size());
      errors.add(
          "- event %s %s %s".formatted(gold.type(), gold.trigger(), names(gold.arguments())));
    } else {
      free.remove(best);
      judgements.judge(Section.EVENTS, best, true);
      compare(gold, best);
    }
  }

  /** Counts what no gold happening took. */
  void finish() {
    for (Stated<Happening> left : free) {
      Set<Argument> arguments = arguments(left.what());
      judgements.judge(Section.EVENTS, left, false);
      compare(left, arguments, Set.of());
      errors.add(
          "+ event %s %s %s"
              .formatted(left.what().type(), left.what().triggers(), names(arguments)));
    }
  }

  /** How much a found happening has in common with a gold one; 0 where too little. */
  private int value(GoldEvent gold, Happening candidate) {
    if (!candidate.type().equals(gold.type())) {
      return 0;
    }
    Set<String> everyone = names(arguments(candidate));
    int shared = (int) names(gold.arguments()).stream().filter(everyone::contains).count();
    boolean sameTrigger = candidate.triggers().contains(gold.trigger());
    return shared == 0 && !sameTrigger
        ? 0
        : 4 * shared + (sameTrigger ? 2 : 0) + (gold.date().equals(candidate.date()) ? 1 : 0);
  }

  private void compare(GoldEvent gold, Stated<Happening> told) {
    Happening found = told.what();
    Set<Argument> arguments = arguments(found);
    compare(told, arguments, gold.arguments());
    if (gold.date().isPresent()) {
      judgements.expect(Section.EVENT_DATES, 1);
    }
    if (found.date().isPresent()) {
      judgements.judge(Section.EVENT_DATES, told, found.date().equals(gold.date()));
    }
    if (gold.place().isPresent()) {
      judgements.expect(Section.EVENT_PLACES, 1);
    }
    if (!found.places().isEmpty()) {
      Set<String> places = found.places().stream().map(alignment::name).collect(Collectors.toSet());
      judgements.judge(
          Section.EVENT_PLACES, told, gold.place().filter(places::contains).isPresent());
    }
    list("-", gold, gold.arguments(), arguments);
    list("+", gold, arguments, gold.arguments());
    if (!gold.date().equals(found.date())) {
      errors.add(
          "~ date of %s %s: gold %s, found %s"
              .formatted(gold.type(), gold.trigger(), text(gold.date()), text(found.date())));
    }
  }

  private void list(String sign, GoldEvent gold, Set<Argument> these, Set<Argument> withoutThose) {
    these.stream()
        .filter(argument -> !withoutThose.contains(argument))
        .map(
            argument ->
                "%s %s of %s %s: %s"
                    .formatted(sign, argument.role(), gold.type(), gold.trigger(), argument.name()))
        .sorted(Names.ORDER)
        .forEach(errors::add);
  }

  private Set<Argument> arguments(Happening found) {
    return found.actors().stream()
        .map(actor -> new Argument(actor.role(), alignment.name(actor.node())))
        .collect(Collectors.toSet());
  }

  /** What is told of a happening is as sure as the happening. */
  private void compare(Stated<Happening> told, Set<Argument> arguments, Set<Argument> gold) {
    judgements.expect(Section.EVENT_ARGUMENTS, gold.size());
    arguments.forEach(
        argument ->
            judgements.judge(
                Section.EVENT_ARGUMENTS,
                told.as(happening -> new Part(happening.node(), argument)),
                gold.contains(argument)));
  }

  private static Set<String> names(Set<Argument> arguments) {
    return arguments.stream()
        .map(Argument::name)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Names.ORDER)));
  }

  private static String text(Optional<String> date) {
    return date.orElse("none");
  }
}
