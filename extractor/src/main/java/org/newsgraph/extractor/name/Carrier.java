package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.extractor.text.Span;

/** Carries each name found once to the rest of its article, longest first. */
final class Carrier {

  private record Carried(String name, Mention source) {}

  /** {@code mentions} and every other occurrence of their names that overlaps none of them. */
  List<Mention> carry(Reading reading, List<Mention> mentions) {
    Map<String, Mention> byName = new HashMap<>();
    TreeMap<Integer, Mention> taken = new TreeMap<>();
    for (Mention mention : mentions) {
      taken.put(mention.span().start(), mention);
      String name = mention.span().of(reading.folded());
      if (name.length() >= 2 && !mention.rule().startsWith("country-")) {
        byName.merge(name, mention, (a, b) -> a.confidence() >= b.confidence() ? a : b);
      }
    }
    Map<String, List<Carried>> byBeginning = new HashMap<>();
    byName.forEach(
        (name, source) ->
            byBeginning
                .computeIfAbsent(name.substring(0, 2), b -> new ArrayList<>(1))
                .add(new Carried(name, source)));
    byBeginning
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt((Carried c) -> -c.name().length())));
    List<Mention> all = new ArrayList<>(mentions);
    String folded = reading.folded();
    for (int at = 0; at + 2 <= folded.length(); at++) {
      for (Carried carried : byBeginning.getOrDefault(folded.substring(at, at + 2), List.of())) {
        Span span = new Span(at, Math.min(folded.length(), at + carried.name().length()));
        if (folded.startsWith(carried.name(), at)
            && MentionChoice.isFree(taken, span)
            && fits(reading, span, carried.source().type())) {
          all.add(
              new Mention(
                  span, carried.source().type(), "carried", carried.source().confidence() * 0.9));
        }
      }
    }
    return all;
  }

  /** A name of two characters must be a word of its own, since it may stand inside others. */
  private static boolean fits(Reading reading, Span span, EntityType type) {
    if (span.length() > 2 || type == EntityType.PERSON) {
      return true;
    }
    return reading.text().isWordBoundary(span.start()) && reading.text().isWordBoundary(span.end());
  }
}
