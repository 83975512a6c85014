package org.newsgraph.extractor.name.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The probabilities of the tag sequences of one chunk of text (forward-backward in scaled
 * probability space; Lafferty, McCallum and Pereira 2001).
 *
 * <p>Before the first and after the last character stands an {@linkplain Tags#OUTSIDE outside} tag.
 * Reused from chunk to chunk, so it belongs to one thread.
 */
final class Lattice {

  private static final int TAGS = Tags.COUNT;
  private static final int[] OPENING = Tags.opening();
  private static final int[] CLOSING = Tags.closing();
  private static final int[] FIRST = Tags.firsts();
  private static final boolean[] OPENS = new boolean[TAGS];
  private static final boolean[] CLOSES = new boolean[TAGS];

  static {
    for (int tag : OPENING) {
      OPENS[tag] = true;
    }
    for (int tag : CLOSING) {
      CLOSES[tag] = true;
    }
  }

  private float[] emission = new float[0];
  private float[] forward = new float[0];
  private float[] backward = new float[0];
  private float[] scale = new float[0];
  private int length;

  private void reserve(int length) {
    this.length = length;
    int size = length * TAGS;
    if (emission.length < size) {
      emission = new float[size];
      forward = new float[size];
      backward = new float[size];
      scale = new float[length];
    }
  }

  /**
   * Computes the probabilities that {@link #addMarginals} and {@link #probability} read.
   *
   * @param odds the exponentials of the transition scores, 0 where a pair is impossible
   * @param allowed for each position the bit set of the tags that may stand there, or null for all
   */
  void sum(float[] scores, int length, float[] odds, int @Nullable [] allowed) {
    reserve(length);
    for (int i = 0; i < length; i++) {
      int row = i * TAGS;
      float highest = scores[row];
      for (int tag = 1; tag < TAGS; tag++) {
        highest = Math.max(highest, scores[row + tag]);
      }
      int mask = allowed == null ? Tags.ALL : allowed[i];
      for (int tag = 0; tag < TAGS; tag++) {
        boolean open = (mask >>> tag & 1) != 0;
        float distance = scores[row + tag] - highest;
        emission[row + tag] =
            open && distance > -40 ? (float) Math.exp(distance) : open ? 1e-18f : 0;
      }
    }
    sumForward(odds);
    sumBackward(odds);
  }

  private void sumForward(float[] odds) {
    Arrays.fill(forward, 0, TAGS, 0);
    for (int tag : OPENING) {
      forward[tag] = odds[tag] * emission[tag];
    }
    normalize(0);
    for (int i = 1; i < length; i++) {
      int row = i * TAGS;
      int previous = row - TAGS;
      for (int tag = 0; tag < TAGS; tag++) {
        if (emission[row + tag] == 0) {
          forward[row + tag] = 0;
          continue;
        }
        float sum = 0;
        if (OPENS[tag]) {
          for (int from : CLOSING) {
            sum += forward[previous + from] * odds[from * TAGS + tag];
          }
        } else {
          int first = FIRST[tag];
          sum =
              forward[previous + first] * odds[first * TAGS + tag]
                  + forward[previous + first + 1] * odds[(first + 1) * TAGS + tag];
        }
        forward[row + tag] = sum * emission[row + tag];
      }
      normalize(i);
    }
  }

  private void normalize(int position) {
    int row = position * TAGS;
    float sum = 0;
    for (int tag = 0; tag < TAGS; tag++) {
      sum += forward[row + tag];
    }
    float factor = 1 / Math.max(sum, 1e-30f);
    for (int tag = 0; tag < TAGS; tag++) {
      forward[row + tag] *= factor;
    }
    scale[position] = factor;
  }

  private void sumBackward(float[] odds) {
    int last = (length - 1) * TAGS;
    float end = 0;
    for (int tag = 0; tag < TAGS; tag++) {
      backward[last + tag] = CLOSES[tag] ? odds[tag * TAGS] : 0;
      end += forward[last + tag] * backward[last + tag];
    }
    for (int tag = 0; tag < TAGS; tag++) {
      backward[last + tag] /= Math.max(end, 1e-30f);
    }
    float[] next = new float[TAGS];
    for (int i = length - 2; i >= 0; i--) {
      int row = i * TAGS;
      float factor = scale[i + 1];
      for (int tag = 0; tag < TAGS; tag++) {
        next[tag] = emission[row + TAGS + tag] * backward[row + TAGS + tag] * factor;
      }
      for (int tag = 0; tag < TAGS; tag++) {
        float sum = 0;
        if (CLOSES[tag]) {
          for (int to : OPENING) {
            sum += odds[tag * TAGS + to] * next[to];
          }
        } else {
          int inner = FIRST[tag] + Tags.INNER;
          sum =
              odds[tag * TAGS + inner] * next[inner]
                  + odds[tag * TAGS + inner + 1] * next[inner + 1];
        }
        backward[row + tag] = sum;
      }
    }
  }

  /** Adds {@code factor} times the probability of each tag at each position. */
  void addMarginals(float[] target, float factor) {
    for (int i = 0; i < length * TAGS; i++) {
      target[i] += factor * forward[i] * backward[i];
    }
  }

  /** Adds {@code factor} times the expected number of each pair of tags. */
  void addTransitions(float[] target, float[] odds, float factor) {
    for (int tag : OPENING) {
      target[tag] += factor * forward[tag] * backward[tag];
    }
    int last = (length - 1) * TAGS;
    for (int tag : CLOSING) {
      target[tag * TAGS] += factor * forward[last + tag] * backward[last + tag];
    }
    for (int i = 1; i < length; i++) {
      int row = i * TAGS;
      for (int to = 0; to < TAGS; to++) {
        float after = emission[row + to] * backward[row + to] * scale[i] * factor;
        if (after != 0) {
          for (int from = 0; from < TAGS; from++) {
            target[from * TAGS + to] += forward[row - TAGS + from] * odds[from * TAGS + to] * after;
          }
        }
      }
    }
  }

  /** The probability that the positions from start to end carry exactly these tags. */
  double probability(byte[] path, int start, int end, float[] odds) {
    double product = forward[start * TAGS + path[start]];
    for (int i = start + 1; i < end; i++) {
      int row = i * TAGS;
      product *= odds[path[i - 1] * TAGS + path[i]] * (double) emission[row + path[i]] * scale[i];
    }
    return Math.min(1, product * backward[(end - 1) * TAGS + path[end - 1]]);
  }
}
