package org.newsgraph.extractor.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many things were to be found, were found, and were found rightly.
 *
 * @param gold the things of the annotation
 * @param found the things of the graph
 * @param hit those in both
 */
public record Tally(int gold, int found, int hit) {

  /** Nothing at all. */
  static final Tally NONE = new Tally(0, 0, 0);

  private static final int DIGITS = 4;

  Tally plus(Tally other) {
    return new Tally(gold + other.gold, found + other.found, hit + other.hit);
  }

  /** The share of the found things that are right, to four digits; 0 where nothing was found. */
  public double precision() {
    return rounded(share(found));
  }

  /** The share of the gold things that were found, to four digits; 0 where there are none. */
  public double recall() {
    return rounded(share(gold));
  }

  /** The harmonic mean of precision and recall, to four digits. */
  public double f1() {
    double precision = share(found);
    double recall = share(gold);
    return precision + recall == 0 ? 0 : rounded(2 * precision * recall / (precision + recall));
  }

  private double share(int of) {
    return of == 0 ? 0 : (double) hit / of;
  }

  static double rounded(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
