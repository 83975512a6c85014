package org.newsgraph.extractor.learn;

/**
 * A piece of a feature's name, hashed once, so that the many features it is a part of are keyed
 * without reading it again. The hash is a polynomial of the characters modulo 2<sup>64</sup>: that
 * of two pieces in a row follows from theirs (Karp and Rabin 1987). Immutable and thread-safe.
 */
public final class FeatureText {

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final String text;
  private final long hash;
  private final long power;

  private FeatureText(String text) {
    this.text = text;
    this.hash = append(0, text);
    long shift = 1;
    for (int i = 0; i < text.length(); i++) {
      shift *= BASE;
    }
    this.power = shift;
  }

  /** The piece {@code text}. */
  public static FeatureText of(String text) {
    return new FeatureText(text);
  }

  /** The hash of what hashes to {@code hash} and this piece behind it. */
  long after(long hash) {
    return hash * power + this.hash;
  }

  /** The hash of what hashes to {@code hash} and {@code text} behind it. */
  static long append(long hash, String text) {
    long longer = hash;
    for (int i = 0; i < text.length(); i++) {
      longer = longer * BASE + text.charAt(i) + 1;
    }
    return longer;
  }

  @Override
  public String toString() {
    return text;
  }
}
