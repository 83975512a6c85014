package org.newsgraph.extractor.name.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the best sequence of tags (Viterbi 1967). Before the first and after the last character
 * stands an {@linkplain Tags#OUTSIDE outside} tag.
 *
 * <p>Reused from chunk to chunk, so it belongs to one thread.
 */
final class Viterbi {

  private static final int TAGS = Tags.COUNT;
  private static final int[] OPENING = Tags.opening();
  private static final int[] CLOSING = Tags.closing();
  private static final int[] FIRST = Tags.firsts();

  /** Every tag, in its own place. */
  private static final int[] WITHIN = IntStream.range(0, TAGS).toArray();

  private float[] best = new float[0];
  private byte[] pointer = new byte[0];

  /**
   * The best sequence.
   *
   * @param scores one score for each position and tag
   * @param transitions one score for each pair of tags
   */
  byte[] decode(float[] scores, int length, float[] transitions) {
    if (best.length < length * TAGS) {
      best = new float[length * TAGS];
      pointer = new byte[length * TAGS];
    }
    byte[] path = new byte[length];
    if (length == 0) {
      return path;
    }
    Arrays.fill(best, 0, TAGS, Float.NEGATIVE_INFINITY);
    for (int tag : OPENING) {
      best[tag] = scores[tag] + transitions[tag];
    }
    for (int i = 1; i < length; i++) {
      int row = i * TAGS;
      for (int tag : OPENING) {
        step(row, tag, CLOSING, 0, CLOSING.length, scores, transitions);
      }
      for (int tag = 0; tag < TAGS; tag++) {
        if (FIRST[tag] != tag) {
          step(row, tag, WITHIN, FIRST[tag], FIRST[tag] + 2, scores, transitions);
        }
      }
    }
    int last = (length - 1) * TAGS;
    int argument = 0;
    for (int tag : CLOSING) {
      if (best[last + tag] + transitions[tag * TAGS]
          > best[last + argument] + transitions[argument * TAGS]) {
        argument = tag;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = (byte) argument;
      argument = pointer[i * TAGS + argument];
    }
    return path;
  }

  /** Fills one cell from the best of the tags {@code before[from]} to {@code before[to]}. */
  private void step(
      int row, int tag, int[] before, int from, int to, float[] scores, float[] transitions) {
    int previous = row - TAGS;
    int argument = 0;
    float value = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      float candidate = best[previous + before[i]] + transitions[before[i] * TAGS + tag];
      if (candidate > value) {
        value = candidate;
        argument = before[i];
      }
    }
    best[row + tag] = value + scores[row + tag];
    pointer[row + tag] = (byte) argument;
  }
}
