package org.newsgraph.extractor.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of the patterns, in eight bits each: for each pattern the slots and tags that it
 * speaks for or against. Weights of 0 are not kept.
 *
 * <p>Immutable and thread-safe. A pattern is known by 32 bits of its hash.
 */
final class WeightTable {

  private static final int TAGS = Tags.COUNT;
  private static final int START_BITS = 24;
  private static final int SIZE_BITS = 8;
  private static final int MOST_CELLS = 1 << START_BITS;

  /**
   * What is found under a pattern: its key, where its cells begin, and how many there are; 0 where
   * there is nothing. One number, since a lookup costs what it has to fetch from the memory.
   */
  private final long[] slots;

  private final byte[] cells;

  /**
   * @param sortedKeys the patterns' short keys, ascending and distinct
   * @param sizes how many weights each has, at least 1
   * @param cells for each weight two bytes: slot and tag (slot · tags + tag), and the weight
   * @throws IllegalArgumentException if there are too many weights
   */
  WeightTable(int[] sortedKeys, int[] sizes, byte[] cells) {
    if (cells.length / 2 > MOST_CELLS) {
      throw new IllegalArgumentException("Too many weights: " + cells.length / 2);
    }
    this.cells = cells;
    int capacity = Integer.highestOneBit(Math.max(16, sortedKeys.length)) * 4;
    slots = new long[capacity];
    int start = 0;
    for (int row = 0; row < sortedKeys.length; row++) {
      int place = sortedKeys[row] & capacity - 1;
      while (slots[place] != 0) {
        place = place + 1 & capacity - 1;
      }
      slots[place] = slot(sortedKeys[row], start, sizes[row]);
      start += sizes[row];
    }
  }

  private static long slot(int key, int start, int size) {
    return (long) key << 32 | (long) start << SIZE_BITS | size;
  }

  private static int key(long slot) {
    return (int) (slot >>> 32);
  }

  private static int start(long slot) {
    return (int) (slot >>> SIZE_BITS) & MOST_CELLS - 1;
  }

  private static int size(long slot) {
    return (int) slot & (1 << SIZE_BITS) - 1;
  }

  static int shortKey(long key) {
    return (int) (key >>> 32);
  }

  /** Adds the patterns' weights to the scores, a row of tags for each position. */
  void add(FoundPatterns patterns, int[] scores) {
    // All are looked up first: one fetch does not wait for the other then.
    long[] known = new long[patterns.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = slot(shortKey(patterns.key(i)));
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
    int begin = 2 * start(known);
    int end = begin + 2 * size(known);
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

  /** What is known of the pattern; 0 if nothing is. */
  private long slot(int key) {
    int mask = slots.length - 1;
    for (int place = key & mask; ; place = place + 1 & mask) {
      long slot = slots[place];
      if (slot == 0 || key(slot) == key) {
        return slot;
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    long[] sorted = Arrays.stream(slots).filter(slot -> slot != 0).sorted().toArray();
    out.writeInt(sorted.length);
    for (long slot : sorted) {
      out.writeInt(key(slot));
    }
    for (long slot : sorted) {
      out.writeByte(size(slot));
    }
    out.writeInt(cells.length);
    for (int column = 0; column < 2; column++) {
      for (long slot : sorted) {
        for (int i = start(slot); i < start(slot) + size(slot); i++) {
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
