package org.newsgraph.extractor.learn;

import java.util.Map;

/**
 * The weights of features by their keys, in open addressing. A lookup costs what it has to fetch
 * from the memory: so a slot is one number, and of a feature's weights only those are kept that are
 * not 0, each with its label in sixteen bits, in the hundredths in which {@link WeightFile} writes
 * them, up to 10.23. A feature is known by 32 bits of its key and the place where it lies.
 * Immutable and thread-safe.
 */
final class WeightTable {

  private static final float HUNDREDTHS = 100;
  private static final int START_BITS = 24;
  private static final int SIZE_BITS = 8;
  private static final int LABEL_BITS = 5;
  private static final int LABEL = (1 << LABEL_BITS) - 1;
  private static final int MOST = (1 << Short.SIZE - LABEL_BITS - 1) - 1;

  private final int mask;

  /** The upper bits of a key, where its cells begin, and how many they are; 0 where none is. */
  private final long[] slots;

  /** A weight, and in its last bits the label. */
  private final short[] cells;

  /**
   * @throws IllegalArgumentException if there are too many labels or weights
   */
  WeightTable(int labels, Map<String, float[]> byName) {
    int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, byName.size())) * 4);
    int count = byName.values().stream().mapToInt(WeightTable::size).sum();
    if (labels > LABEL + 1 || count >= 1 << START_BITS) {
      throw new IllegalArgumentException(
          "A table holds no %d weights for %d labels".formatted(count, labels));
    }
    this.mask = capacity - 1;
    this.slots = new long[capacity];
    this.cells = new short[count];
    int next = 0;
    for (Map.Entry<String, float[]> feature : byName.entrySet()) {
      int start = next;
      float[] weights = feature.getValue();
      for (int label = 0; label < weights.length; label++) {
        int weight = hundredths(weights[label]);
        if (weight != 0) {
          cells[next++] = (short) (weight << LABEL_BITS | label);
        }
      }
      if (next > start) {
        long key = Features.keyOf(feature.getKey());
        int at = (int) key & mask;
        while (slots[at] != 0) {
          at = at + 1 & mask;
        }
        slots[at] = key >>> 32 << 32 | (long) start << SIZE_BITS | next - start;
      }
    }
  }

  private static int size(float[] weights) {
    int size = 0;
    for (float weight : weights) {
      size += hundredths(weight) == 0 ? 0 : 1;
    }
    return size;
  }

  private static int hundredths(float weight) {
    return Math.max(-MOST, Math.min(MOST, Math.round(weight * HUNDREDTHS)));
  }

  /** Adds the weights of all {@code features} to {@code scores}. */
  void add(Features features, float[] scores) {
    // All are looked up first: one fetch does not wait for the other then.
    long[] known = new long[features.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = slot(features.key(i));
    }
    int[] sums = new int[scores.length];
    for (long slot : known) {
      int start = (int) (slot >>> SIZE_BITS) & (1 << START_BITS) - 1;
      int end = start + ((int) slot & (1 << SIZE_BITS) - 1);
      for (int i = start; i < end; i++) {
        sums[cells[i] & LABEL] += cells[i] >> LABEL_BITS;
      }
    }
    for (int label = 0; label < sums.length; label++) {
      scores[label] += sums[label] / HUNDREDTHS;
    }
  }

  /** What is known of the feature; 0 if nothing is. */
  private long slot(long key) {
    for (int at = (int) key & mask; ; at = at + 1 & mask) {
      long slot = slots[at];
      if (slot == 0 || (slot ^ key) >>> 32 == 0) {
        return slot;
      }
    }
  }
}
