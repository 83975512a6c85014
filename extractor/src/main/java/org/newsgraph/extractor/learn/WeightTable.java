package org.newsgraph.extractor.learn;

import java.util.Map;

/** The weights of features by their keys, in open addressing. Immutable and thread-safe. */
final class WeightTable {

  private final int labels;
  private final int mask;
  private final long[] keys;
  private final float[] weights;

  WeightTable(int labels, Map<String, float[]> byName) {
    this.labels = labels;
    int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, byName.size())) * 4);
    this.mask = capacity - 1;
    this.keys = new long[capacity];
    this.weights = new float[capacity * labels];
    byName.forEach(
        (name, row) -> {
          long key = Features.keyOf(name);
          int at = (int) key & mask;
          while (keys[at] != 0) {
            at = at + 1 & mask;
          }
          keys[at] = key;
          System.arraycopy(row, 0, weights, at * labels, labels);
        });
  }

  /** Adds the weights of all {@code features} to {@code scores}. */
  void add(Features features, float[] scores) {
    for (int i = 0; i < features.size(); i++) {
      long key = features.key(i);
      for (int at = (int) key & mask; keys[at] != 0; at = at + 1 & mask) {
        if (keys[at] == key) {
          int row = at * labels;
          for (int label = 0; label < labels; label++) {
            scores[label] += weights[row + label];
          }
          break;
        }
      }
    }
  }
}
