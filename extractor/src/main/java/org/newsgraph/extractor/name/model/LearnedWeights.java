package org.newsgraph.extractor.name.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The weights of patterns while they are learned: those that all conventions share and those of
 * each convention, which are added. Belongs to one thread.
 */
final class LearnedWeights {

  private static final int WIDTH = Slots.COUNT * Tags.COUNT;

  private final Part shared;
  private final List<Part> own;

  /** Weights of 0. */
  LearnedWeights(int patterns, int conventions) {
    this.shared = new Part(patterns);
    this.own = IntStream.range(0, conventions).mapToObj(convention -> new Part(patterns)).toList();
  }

  /** The weights that all conventions share. */
  Part shared() {
    return shared;
  }

  /** The weights that a convention adds. */
  Part own(int convention) {
    return own.get(convention);
  }

  /**
   * The weights that all conventions share, in eight bits.
   *
   * @param keys the patterns' keys by number
   * @param unit what a weight of 1 stands for
   */
  WeightRows sharedRows(long[] keys, float unit, TrainingOptions options) {
    return rows(keys, cell -> sharedCell(cell, unit, options));
  }

  /**
   * What a convention adds to {@link #sharedRows}, in eight bits.
   *
   * @param keys the patterns' keys by number
   * @param unit what a weight of 1 stands for
   */
  WeightRows ownRows(int convention, long[] keys, float unit, TrainingOptions options) {
    float[] added = own.get(convention).values;
    return rows(
        keys,
        cell -> {
          int common = sharedCell(cell, unit, options);
          float weight = shared.values[cell] + added[cell];
          boolean counts = Math.abs(weight - common * unit) >= options.ownLeast();
          return counts ? Math.round(weight / unit) - common : 0;
        });
  }

  private int sharedCell(int cell, float unit, TrainingOptions options) {
    float weight = shared.values[cell];
    return Math.abs(weight) >= options.sharedLeast()
        ? WeightRows.limit(Math.round(weight / unit))
        : 0;
  }

  private static WeightRows rows(long[] keys, IntUnaryOperator weights) {
    WeightRows.Builder rows = new WeightRows.Builder(keys.length, 1 << 20);
    int last = 0;
    boolean first = true;
    for (int pattern : ascending(keys)) {
      int key = WeightRows.shortKey(keys[pattern]);
      if (first || key != last) {
        rows.begin(key);
        for (int cell = 0; cell < WIDTH; cell++) {
          rows.add(cell, weights.applyAsInt(pattern * WIDTH + cell));
        }
      }
      first = false;
      last = key;
    }
    return rows.build();
  }

  private static int[] ascending(long[] keys) {
    long[] pairs = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      pairs[i] = (long) WeightRows.shortKey(keys[i]) << 32 | i;
    }
    Arrays.sort(pairs);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      order[i] = (int) pairs[i];
    }
    return order;
  }

  /**
   * Numbers for each pattern: for each slot and tag its weight, and the sum of its squared slopes.
   */
  static final class Part {
    private final float[] values;
    private final float[] squares;

    private Part(int patterns) {
      this.values = new float[patterns * WIDTH];
      this.squares = new float[patterns];
    }

    /** The weights: pattern · slots · tags + slot · tags + tag. */
    float[] values() {
      return values;
    }

    /** The sum of each pattern's squared slopes. */
    float[] squares() {
      return squares;
    }
  }
}
