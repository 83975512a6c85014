package org.newsgraph.extractor.name.model;

import org.newsgraph.extractor.learn.SlotTable;

/**
 * Finds the weights of patterns and adds them up.
 *
 * <p>Immutable and thread-safe. A pattern is known by 32 bits of its hash.
 */
final class WeightTable {

  private static final int TAGS = Tags.COUNT;

  private final SlotTable slots;
  private final byte[] cells;

  /**
   * @throws IllegalArgumentException if there are too many weights
   */
  WeightTable(WeightRows rows) {
    cells = rows.cells();
    if (cells.length / 2 > SlotTable.MOST_CELLS) {
      throw new IllegalArgumentException("Too many weights: " + cells.length / 2);
    }
    slots = new SlotTable(rows.count());
    int start = 0;
    for (int row = 0; row < rows.count(); row++) {
      slots.put(rows.key(row), rows.key(row), start, rows.size(row));
      start += rows.size(row);
    }
  }

  /** Adds the patterns' weights to the scores, a row of tags for each position. */
  void add(FoundPatterns patterns, int[] scores) {
    // All are looked up first: one fetch does not wait for the other then.
    long[] known = new long[patterns.size()];
    for (int i = 0; i < known.length; i++) {
      int key = WeightRows.shortKey(patterns.key(i));
      known[i] = slots.find(key, key);
    }
    int[] from = new int[Slots.COUNT];
    int[] to = new int[Slots.COUNT];
    for (int i = 0; i < known.length; i++) {
      if (known[i] != 0) {
        patterns.fill(i, from, to);
        add(known[i], from, to, scores);
      }
    }
  }

  private void add(long known, int[] from, int[] to, int[] scores) {
    int begin = 2 * SlotTable.start(known);
    int end = begin + 2 * SlotTable.size(known);
    for (int i = begin; i < end; i += 2) {
      int cell = cells[i] & 0xFF;
      int slot = cell / TAGS;
      int weight = cells[i + 1];
      int tag = cell - slot * TAGS;
      for (int position = from[slot]; position < to[slot]; position++) {
        scores[position * TAGS + tag] += weight;
      }
    }
  }
}
