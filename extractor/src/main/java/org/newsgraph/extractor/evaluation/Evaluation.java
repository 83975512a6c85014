package org.newsgraph.extractor.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well the graph answers annotated articles.
 *
 * @param tallies the counts of every section
 * @param errors for each article, in the gold file's order, what was missed ({@code -}), wrongly
 *     found ({@code +}) or differs ({@code ~})
 * @param reliability how often facts are right by the confidence that they state
 */
public record Evaluation(
    Map<Section, Tally> tallies, Map<String, List<String>> errors, Reliability reliability) {

  private static final List<Section> MAIN =
      List.of(
          Section.ENTITIES,
          Section.POSITIONS,
          Section.RELATIONS,
          Section.EVENTS,
          Section.EVENT_ARGUMENTS,
          Section.SPEAKERS);

  public Evaluation {
    Objects.requireNonNull(reliability);
    EnumMap<Section, Tally> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      all.put(section, tallies.getOrDefault(section, Tally.NONE));
    }
    tallies = Collections.unmodifiableMap(all);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** The counts of one section. */
  public Tally of(Section section) {
    return tallies.getOrDefault(section, Tally.NONE);
  }

  /**
   * The mean F1 of entities, positions, relations, events, event arguments and speakers, to four
   * digits.
   */
  public double graph() {
    double sum = 0;
    for (Section section : MAIN) {
      sum += of(section).f1();
    }
    return Tally.rounded(sum / MAIN.size());
  }
}
