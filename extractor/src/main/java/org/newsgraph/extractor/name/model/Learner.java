package org.newsgraph.extractor.name.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns weights by stochastic gradient ascent on the likelihood of the annotation, with a step of
 * its own for each weight (AdaGrad).
 */
final class Learner {

  private static final int TAGS = Tags.COUNT;
  private static final int WIDTH = Slots.COUNT * TAGS;

  private final float dropout;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[TAGS * TAGS];
  private final float[] transitionSquares = new float[TAGS * TAGS];
  private final SplittableRandom random;
  private final Lattice lattice = new Lattice();
  private final int[] from = new int[Slots.COUNT];
  private final int[] to = new int[Slots.COUNT];
  private float[] scores = new float[0];
  private float[] gradient = new float[0];

  Learner(int patterns, float dropout, long seed) {
    this.dropout = dropout;
    this.weights = new float[patterns * WIDTH];
    this.squares = new float[patterns];
    this.random = new SplittableRandom(seed);
  }

  /** Learns from one chunk, with steps of the size {@code rate}. */
  void learn(TrainingChunk chunk, float rate) {
    int length = chunk.allowed.length;
    int size = length * TAGS;
    if (scores.length < size) {
      scores = new float[size];
      gradient = new float[size];
    }
    boolean[] dropped = new boolean[chunk.patterns.length];
    for (int i = 0; i < dropped.length; i++) {
      dropped[i] = random.nextInt(1 << 16) < dropout * (1 << 16);
    }
    score(chunk, dropped, size);
    float[] odds = NameModel.odds(transitions);
    float[] transitionGradient = new float[TAGS * TAGS];
    Arrays.fill(gradient, 0, size, 0);
    lattice.sum(scores, length, odds, chunk.allowed);
    lattice.addMarginals(gradient, 1);
    lattice.addTransitions(transitionGradient, odds, 1);
    lattice.sum(scores, length, odds, null);
    lattice.addMarginals(gradient, -1);
    lattice.addTransitions(transitionGradient, odds, -1);
    update(chunk, dropped, length, rate);
    for (int i = 0; i < transitions.length; i++) {
      float slope = transitionGradient[i];
      transitionSquares[i] += slope * slope;
      transitions[i] += rate * slope / (float) Math.sqrt(transitionSquares[i] + 1e-2f);
    }
  }

  private void score(TrainingChunk chunk, boolean[] dropped, int size) {
    Arrays.fill(scores, 0, size, 0);
    float factor = 1 / (1 - dropout);
    for (int i = 0; i < dropped.length; i++) {
      if (dropped[i]) {
        continue;
      }
      int row = chunk.patterns[i] * WIDTH;
      TrainingChunk.slots(chunk.frames[i], from, to);
      for (int slot = 0; slot < Slots.COUNT; slot++) {
        for (int position = from[slot]; position < to[slot]; position++) {
          int weight = row + slot * TAGS;
          int score = position * TAGS;
          for (int tag = 0; tag < TAGS; tag++) {
            scores[score + tag] += factor * weights[weight + tag];
          }
        }
      }
    }
  }

  private void update(TrainingChunk chunk, boolean[] dropped, int length, float rate) {
    boolean[] wrong = new boolean[length];
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        sum = Math.max(sum, Math.abs(gradient[i * TAGS + tag]));
      }
      wrong[i] = sum > 1e-3f;
    }
    float factor = 1 / (1 - dropout);
    for (int i = 0; i < dropped.length; i++) {
      if (dropped[i]) {
        continue;
      }
      int pattern = chunk.patterns[i];
      int row = pattern * WIDTH;
      TrainingChunk.slots(chunk.frames[i], from, to);
      float square = 0;
      for (int slot = 0; slot < Slots.COUNT; slot++) {
        for (int position = from[slot]; position < to[slot]; position++) {
          if (wrong[position]) {
            for (int tag = 0; tag < TAGS; tag++) {
              float slope = gradient[position * TAGS + tag];
              square += slope * slope;
            }
          }
        }
      }
      if (square == 0) {
        continue;
      }
      squares[pattern] += square * factor * factor / 8;
      float step = rate * factor / (float) Math.sqrt(squares[pattern] + 1e-2f);
      for (int slot = 0; slot < Slots.COUNT; slot++) {
        for (int position = from[slot]; position < to[slot]; position++) {
          if (wrong[position]) {
            int weight = row + slot * TAGS;
            int score = position * TAGS;
            for (int tag = 0; tag < TAGS; tag++) {
              weights[weight + tag] += step * gradient[score + tag];
            }
          }
        }
      }
    }
  }

  float[] transitions() {
    return transitions.clone();
  }

  /**
   * The weights in eight bits.
   *
   * @param keys the patterns' keys by number
   * @param unit what a weight of 1 stands for
   * @param threshold weights nearer to 0 are left out
   */
  WeightTable table(long[] keys, float unit, float threshold) {
    int[] order = ascending(keys);
    int[] sorted = new int[keys.length];
    int[] sizes = new int[keys.length];
    byte[] cells = new byte[1 << 20];
    int rows = 0;
    int filled = 0;
    for (int pattern : order) {
      int key = WeightTable.shortKey(keys[pattern]);
      int begin = filled;
      if (rows > 0 && sorted[rows - 1] == key) {
        continue;
      }
      for (int cell = 0; cell < WIDTH; cell++) {
        float weight = weights[pattern * WIDTH + cell];
        int rounded = Math.max(-127, Math.min(127, Math.round(weight / unit)));
        if (Math.abs(weight) >= threshold && rounded != 0) {
          if (filled + 2 > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
          }
          cells[filled++] = (byte) cell;
          cells[filled++] = (byte) rounded;
        }
      }
      if (filled > begin) {
        sorted[rows] = key;
        sizes[rows++] = (filled - begin) / 2;
      }
    }
    return new WeightTable(
        Arrays.copyOf(sorted, rows), Arrays.copyOf(sizes, rows), Arrays.copyOf(cells, filled));
  }

  private static int[] ascending(long[] keys) {
    long[] pairs = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      pairs[i] = (long) WeightTable.shortKey(keys[i]) << 32 | i;
    }
    Arrays.sort(pairs);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      order[i] = (int) pairs[i];
    }
    return order;
  }
}
