package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What there was to find in one article, and which of the facts found are right: the one source of
 * the figures and of the reliability of confidences. For one thread.
 */
final class Judgements {

  /**
   * A fact that was found.
   *
   * @param what what it says, in the words of the annotation where it answers one: facts that say
   *     the same count once in the figures
   */
  record Judged(Section section, Object what, OptionalDouble confidence, boolean isRight) {}

  private final Map<Section, Integer> gold = new EnumMap<>(Section.class);
  private final List<Judged> judged = new ArrayList<>();

  /** So many more were to be found. */
  void expect(Section section, int count) {
    gold.merge(section, count, Integer::sum);
  }

  /** A found fact. */
  void judge(Section section, Stated<?> found, boolean isRight) {
    judged.add(new Judged(section, found.what(), found.confidence(), isRight));
  }

  /** Facts that are right where the annotation has the same. */
  <T> void compare(Section section, Set<T> expected, Collection<Stated<T>> found) {
    expect(section, expected.size());
    found.forEach(fact -> judge(section, fact, expected.contains(fact.what())));
  }

  /** Each found fact, those that say the same too. */
  List<Judged> judged() {
    return List.copyOf(judged);
  }

  /** The counts of the article. */
  Map<Section, Tally> tallies() {
    Map<Section, Tally> tallies = new EnumMap<>(Section.class);
    gold.forEach((section, count) -> tallies.put(section, new Tally(count, 0, 0)));
    Map<Section, Set<Object>> seen = new EnumMap<>(Section.class);
    for (Judged fact : judged) {
      if (seen.computeIfAbsent(fact.section(), s -> new HashSet<>()).add(fact.what())) {
        tallies.merge(fact.section(), new Tally(0, 1, fact.isRight() ? 1 : 0), Tally::plus);
      }
    }
    return tallies;
  }
}
