package org.newsgraph.extractor.learn;

import java.util.Map;

/** The weights of features by their keys, in open addressing. Immutable and thread-safe. */
final class WeightTable {

  private final int labels;
  private final int mask;
  private final long[] keys;

  /** For each key where its weights begin. */
  private final int[] rows;

  private final float[] weights;

  WeightTable(int labels, Map<String, float[]> byName) {
    this.labels = labels;
    int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, byName.size())) * 4);
    this.mask = capacity - 1;
    this.keys = new long[capacity];
    this.rows = new int[capacity];
    this.weights = new float[byName.size() * labels];
    int next = 0;
    for (Map.Entry<String, float[]> feature : byName.entrySet()) {
      long key = Features.keyOf(feature.getKey());
      int at = (int) key & mask;
      while (keys[at] != 0) {
        at = at + 1 & mask;
      }
      keys[at] = key;
      rows[at] = next;
      System.arraycopy(feature.getValue(), 0, weights, next, labels);
      next += labels;
    }
  }

  /** Adds the weights of all {@code features} to {@code scores}. */
  void add(Features features, float[] scores) {
    for (int i = 0; i < features.size(); i++) {
      long key = features.key(i);
      for (int at = (int) key & mask; keys[at] != 0; at = at + 1 & mask) {
        if (keys[at] == key) {
          int row = rows[at];
          for (int label = 0; label < labels; label++) {
            scores[label] += weights[row + label];
          }
          break;
        }
      }
    }
  }
}
