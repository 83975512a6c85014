package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.evaluation.FoundArticle.Happening;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEvent;

/**
 * Compares one article's happenings. Each gold one, in its order, takes the free found one of its
 * type that shares most: four points for an actor, two for the trigger, one for the date; the first
 * of equals; and at least an actor or the trigger.
 */
final class EventComparison {

  private final Alignment alignment;
  private final List<Happening> free;
  private final Map<Section, Tally> tallies = new EnumMap<>(Section.class);
  private final List<String> errors = new ArrayList<>();

  EventComparison(Alignment alignment, List<Happening> found) {
    this.alignment = alignment;
    this.free = new ArrayList<>(found);
    count(Section.EVENTS, new Tally(0, found.size(), 0));
  }

  Map<Section, Tally> tallies() {
    return tallies;
  }

  List<String> errors() {
    return errors;
  }

  /** Finds and compares what answers a gold happening. */
  void match(GoldEvent gold) {
    @Nullable Happening best = null;
    int bestValue = 0;
    for (Happening candidate : free) {
      int value = value(gold, candidate);
      if (value > bestValue) {
        best = candidate;
        bestValue = value;
      }
    }
    if (best == null) {
      count(Section.EVENTS, new Tally(1, 0, 0));
      count(Section.EVENT_ARGUMENTS, new Tally(gold.arguments().size(), 0, 0));
      errors.add(
          "- event %s %s %s".formatted(gold.type(), gold.trigger(), names(gold.arguments())));
    } else {
      free.remove(best);
      count(Section.EVENTS, new Tally(1, 0, 1));
      compare(gold, best);
    }
  }

  /** Counts what no gold happening took. */
  void finish() {
    for (Happening left : free) {
      Set<Argument> arguments = arguments(left);
      count(Section.EVENT_ARGUMENTS, new Tally(0, arguments.size(), 0));
      errors.add("+ event %s %s %s".formatted(left.type(), left.triggers(), names(arguments)));
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

  private void compare(GoldEvent gold, Happening found) {
    Set<Argument> arguments = arguments(found);
    int hits = (int) gold.arguments().stream().filter(arguments::contains).count();
    count(Section.EVENT_ARGUMENTS, new Tally(gold.arguments().size(), arguments.size(), hits));
    boolean sameDate = gold.date().isPresent() && gold.date().equals(found.date());
    count(Section.EVENT_DATES, tally(gold.date().isPresent(), found.date().isPresent(), sameDate));
    Set<String> places = found.places().stream().map(alignment::name).collect(Collectors.toSet());
    boolean samePlace = gold.place().filter(places::contains).isPresent();
    count(Section.EVENT_PLACES, tally(gold.place().isPresent(), !places.isEmpty(), samePlace));
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

  private void count(Section section, Tally tally) {
    tallies.merge(section, tally, Tally::plus);
  }

  private static Tally tally(boolean gold, boolean found, boolean hit) {
    return new Tally(gold ? 1 : 0, found ? 1 : 0, hit ? 1 : 0);
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
