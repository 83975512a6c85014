package org.newsgraph.extractor.name.model;

/**
 * The seven places relative to a pattern for which it has weights of its own. One look-up of a
 * pattern thus serves every character near it.
 */
final class Slots {

  /** How many places there are. */
  static final int COUNT = 7;

  private Slots() {}

  /**
   * Writes the range of positions of each slot to {@code from} and {@code to}: the character before
   * the pattern, those before that, the character after, those after that, the first, the inner and
   * the last character. A range may be empty.
   */
  static void fill(int left, int start, int end, int right, int[] from, int[] to) {
    from[0] = Math.max(left, start - 1);
    to[0] = start;
    from[1] = left;
    to[1] = Math.max(left, start - 1);
    from[2] = end;
    to[2] = Math.min(right, end + 1);
    from[3] = Math.min(right, end + 1);
    to[3] = right;
    from[4] = start;
    to[4] = start + 1;
    from[5] = start + 1;
    to[5] = Math.max(start + 1, end - 1);
    from[6] = Math.max(start + 1, end - 1);
    to[6] = end;
  }
}
