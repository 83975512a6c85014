package org.newsgraph.extractor.name.model;

/**
 * How many names were to be found, were marked, and were marked rightly: the same span and label.
 *
 * @param expected the names of the annotation
 * @param marked the names that the model marked
 * @param right those of them that the annotation has too
 */
public record NameScore(int expected, int marked, int right) {

  /** The score of nothing at all. */
  public static final NameScore NONE = new NameScore(0, 0, 0);

  /** The score of both taken together. */
  public NameScore plus(NameScore other) {
    return new NameScore(expected + other.expected, marked + other.marked, right + other.right);
  }

  /** The share of the marked names that are right; 0 where nothing was marked. */
  public double precision() {
    return marked == 0 ? 0 : (double) right / marked;
  }

  /** The share of the expected names that were marked; 0 where nothing was expected. */
  public double recall() {
    return expected == 0 ? 0 : (double) right / expected;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return expected + marked == 0 ? 0 : 2.0 * right / (expected + marked);
  }
}
