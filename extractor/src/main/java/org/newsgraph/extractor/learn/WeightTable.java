package org.newsgraph.extractor.learn;

import java.util.Map;

/**
 * The weights of features by their keys. Of a feature's weights only those are kept that are not 0,
 * each with its label in sixteen bits, in the hundredths in which {@link WeightFile} writes them,
 * up to 10.23. A feature is known by 32 bits of its key and the place where it lies. Immutable and
 * thread-safe.
 */
final class WeightTable {

  private static final float HUNDREDTHS = 100;
  private static final int LABEL_BITS = 5;
  private static final int LABEL = (1 << LABEL_BITS) - 1;
  private static final int MOST = (1 << Short.SIZE - LABEL_BITS - 1) - 1;

  private final SlotTable slots;

  /** A weight, and in its last bits the label. */
  private final short[] cells;

  /**
   * @throws IllegalArgumentException if there are too many labels or weights
   */
  WeightTable(int labels, Map<String, float[]> byName) {
    int count = byName.values().stream().mapToInt(WeightTable::size).sum();
    if (labels > LABEL + 1 || count >= SlotTable.MOST_CELLS) {
      throw new IllegalArgumentException(
          "A table holds no %d weights for %d labels".formatted(count, labels));
    }
    this.slots = new SlotTable(byName.size());
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
        slots.put((int) key, check(key), start, next - start);
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
      long key = features.key(i);
      known[i] = slots.find((int) key, check(key));
    }
    int[] sums = new int[scores.length];
    for (long slot : known) {
      int start = SlotTable.start(slot);
      int end = start + SlotTable.size(slot);
      for (int i = start; i < end; i++) {
        sums[cells[i] & LABEL] += cells[i] >> LABEL_BITS;
      }
    }
    for (int label = 0; label < sums.length; label++) {
      scores[label] += sums[label] / HUNDREDTHS;
    }
  }

  private static int check(long key) {
    return (int) (key >>> 32);
  }
}
