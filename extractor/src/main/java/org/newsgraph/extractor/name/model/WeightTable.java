package org.newsgraph.extractor.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.newsgraph.extractor.learn.SlotTable;

/**
 * The weights of the patterns, in eight bits each: for each pattern the slots and tags that it
 * speaks for or against. Weights of 0 are not kept.
 *
 * <p>Immutable and thread-safe. A pattern is known by 32 bits of its hash.
 */
final class WeightTable {

  private static final int TAGS = Tags.COUNT;

  private final SlotTable slots;
  private final byte[] cells;

  /**
   * @param sortedKeys the patterns' short keys, ascending and distinct
   * @param sizes how many weights each has, at least 1
   * @param cells for each weight two bytes: slot and tag (slot · tags + tag), and the weight
   * @throws IllegalArgumentException if there are too many weights
   */
  WeightTable(int[] sortedKeys, int[] sizes, byte[] cells) {
    if (cells.length / 2 > SlotTable.MOST_CELLS) {
      throw new IllegalArgumentException("Too many weights: " + cells.length / 2);
    }
    this.cells = cells;
    slots = new SlotTable(sortedKeys.length);
    int start = 0;
    for (int row = 0; row < sortedKeys.length; row++) {
      slots.put(sortedKeys[row], sortedKeys[row], start, sizes[row]);
      start += sizes[row];
    }
  }

  static int shortKey(long key) {
    return (int) (key >>> 32);
  }

  /** Adds the patterns' weights to the scores, a row of tags for each position. */
  void add(FoundPatterns patterns, int[] scores) {
    // All are looked up first: one fetch does not wait for the other then.
    long[] known = new long[patterns.size()];
    for (int i = 0; i < known.length; i++) {
      int key = shortKey(patterns.key(i));
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

  void write(DataOutputStream out) throws IOException {
    long[] sorted = slots.sorted();
    out.writeInt(sorted.length);
    for (long slot : sorted) {
      out.writeInt(SlotTable.check(slot));
    }
    for (long slot : sorted) {
      out.writeByte(SlotTable.size(slot));
    }
    out.writeInt(cells.length);
    for (int column = 0; column < 2; column++) {
      for (long slot : sorted) {
        int start = SlotTable.start(slot);
        for (int i = start; i < start + SlotTable.size(slot); i++) {
          out.writeByte(cells[2 * i + column]);
        }
      }
    }
  }

  static WeightTable read(DataInputStream in) throws IOException {
    int count = in.readInt();
    byte[] packed = in.readNBytes(4 * count);
    int[] keys = new int[count];
    ByteBuffer.wrap(packed).asIntBuffer().get(keys);
    byte[] counts = in.readNBytes(count);
    int[] sizes = new int[count];
    for (int i = 0; i < count; i++) {
      sizes[i] = counts[i] & 0xFF;
    }
    int length = in.readInt();
    byte[] codes = in.readNBytes(length / 2);
    byte[] weights = in.readNBytes(length / 2);
    byte[] cells = new byte[length];
    for (int i = 0; i < length / 2; i++) {
      cells[2 * i] = codes[i];
      cells[2 * i + 1] = weights[i];
    }
    return new WeightTable(keys, sizes, cells);
  }
}
