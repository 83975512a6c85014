package org.newsgraph.extractor.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.evaluation.Judgements.Judged;

/**
 * How often facts are right by the confidence that they state: a fact of .9 should be right nine
 * times in ten.
 *
 * @param bins for each section those of {@link #BINS} equal steps from 0 to 1 that hold facts, in
 *     their order; facts without a confidence stand in none
 */
public record Reliability(Map<Section, List<Bin>> bins) {

  /** So many steps lie between 0 and 1; the last takes in 1. */
  public static final int BINS = 10;

  public Reliability {
    EnumMap<Section, List<Bin>> all = new EnumMap<>(Section.class);
    bins.forEach((section, steps) -> all.put(section, List.copyOf(steps)));
    bins = Collections.unmodifiableMap(all);
  }

  /**
   * Facts of about the same confidence.
   *
   * @param step which of the steps, from 0
   * @param facts how many
   * @param right how many of them are right
   * @param stated the sum of their confidences
   */
  public record Bin(int step, int facts, int right, double stated) {

    Bin plus(Bin other) {
      return new Bin(step, facts + other.facts, right + other.right, stated + other.stated);
    }

    /** The least confidence of the step. */
    public double from() {
      return (double) step / BINS;
    }

    /** The mean confidence that is stated, to four digits. */
    public double meanStated() {
      return Tally.rounded(stated / facts);
    }

    /** The share of the facts that is right, to four digits. */
    public double shareRight() {
      return Tally.rounded((double) right / facts);
    }
  }

  /** The bins of one section; none where no fact of it states a confidence. */
  public List<Bin> of(Section section) {
    return bins.getOrDefault(section, List.of());
  }

  static Reliability among(Collection<Judged> judged) {
    Map<Section, Bin[]> counted = new EnumMap<>(Section.class);
    for (Judged fact : judged) {
      if (fact.confidence().isPresent()) {
        double confidence = fact.confidence().getAsDouble();
        int step = Math.min(BINS - 1, step(confidence));
        Bin one = new Bin(step, 1, fact.isRight() ? 1 : 0, confidence);
        Bin[] steps = counted.computeIfAbsent(fact.section(), section -> empty());
        steps[step] = steps[step].plus(one);
      }
    }
    Map<Section, List<Bin>> bins = new EnumMap<>(Section.class);
    counted.forEach(
        (section, steps) -> {
          List<Bin> held = new ArrayList<>(List.of(steps));
          held.removeIf(bin -> bin.facts() == 0);
          bins.put(section, held);
        });
    return new Reliability(bins);
  }

  /** By decimal digits, so that .3 is the beginning of a step. */
  private static int step(double confidence) {
    return BigDecimal.valueOf(confidence).multiply(BigDecimal.valueOf(BINS)).intValue();
  }

  private static Bin[] empty() {
    Bin[] steps = new Bin[BINS];
    for (int step = 0; step < BINS; step++) {
      steps[step] = new Bin(step, 0, 0, 0);
    }
    return steps;
  }
}
