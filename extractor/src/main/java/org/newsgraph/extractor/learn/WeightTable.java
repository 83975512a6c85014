package org.newsgraph.extractor.learn;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The weights of features by their keys, in the hundredths in which {@link WeightFile} writes them,
 * up to 10.23. The weights of three labels lie side by side in one number, so that one addition
 * adds all three: a feature is a few numbers in a row. A feature is known by 32 bits of its key and
 * the place where it lies. Immutable and thread-safe.
 */
final class WeightTable {

  private static final float HUNDREDTHS = 100;
  private static final int MOST = 1023;

  /** Labels in one number. */
  private static final int LANES = 3;

  /** Wide enough for the sum of a thousand weights. */
  private static final int LANE_BITS = Long.SIZE / LANES;

  private final SlotTable slots;

  /** The numbers of a feature. */
  private final int width;

  private final long[] rows;

  /**
   * @throws IllegalArgumentException if there are too many weights
   */
  WeightTable(int labels, Map<String, float[]> byName) {
    this.width = (labels + LANES - 1) / LANES;
    int count =
        (int) byName.values().stream().filter(weights -> !isNothing(weights)).count() * width;
    if (count >= SlotTable.MOST_CELLS) {
      throw new IllegalArgumentException(
          "A table holds no %d features of %d labels".formatted(count / width, labels));
    }
    this.slots = new SlotTable(byName.size());
    this.rows = new long[count];
    int start = 0;
    for (Map.Entry<String, float[]> feature : byName.entrySet()) {
      float[] weights = feature.getValue();
      if (!isNothing(weights)) {
        for (int label = 0; label < weights.length; label++) {
          rows[start + label / LANES] +=
              (long) hundredths(weights[label]) << label % LANES * LANE_BITS;
        }
        long key = Features.keyOf(feature.getKey());
        slots.put((int) key, check(key), start, width);
        start += width;
      }
    }
  }

  /** Weights that stay in memory by their names too, for who learns on from them. */
  static Supplier<Map<String, float[]>> kept(Map<String, float[]> byName) {
    Map<String, float[]> copy = Map.copyOf(byName);
    return () -> copy;
  }

  private static boolean isNothing(float[] weights) {
    for (float weight : weights) {
      if (hundredths(weight) != 0) {
        return false;
      }
    }
    return true;
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
    long[] sums = new long[width];
    for (long slot : known) {
      if (slot != 0) {
        int start = SlotTable.start(slot);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += rows[start + i];
        }
      }
    }
    for (int label = 0; label < scores.length; label++) {
      long rest = sums[label / LANES];
      long sum = rest << Long.SIZE - LANE_BITS >> Long.SIZE - LANE_BITS;
      scores[label] += sum / HUNDREDTHS;
      // What a negative sum has borrowed from the lanes above goes with it.
      sums[label / LANES] = rest - sum >> LANE_BITS;
    }
  }

  private static int check(long key) {
    return (int) (key >>> 32);
  }
}
