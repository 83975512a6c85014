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

  private final int[] keys;
  private final int[] places;
  private final byte[] cells;

  /**
   * @param sortedKeys the patterns' short keys, ascending and distinct
   * @param sizes how many weights each has
   * @param cells for each weight two bytes: slot and tag (slot · tags + tag), and the weight
   */
  WeightTable(int[] sortedKeys, int[] sizes, byte[] cells) {
    this.cells = cells;
    int capacity = Integer.highestOneBit(Math.max(16, sortedKeys.length)) * 4;
    keys = new int[capacity];
    places = new int[2 * capacity];
    int start = 0;
    for (int row = 0; row < sortedKeys.length; row++) {
      int place = place(sortedKeys[row]);
      keys[place] = sortedKeys[row];
      places[2 * place] = start;
      start += 2 * sizes[row];
      places[2 * place + 1] = start;
    }
  }

  static int shortKey(long key) {
    return (int) (key >>> 32);
  }

  private int place(int key) {
    int mask = keys.length - 1;
    int i = key & mask;
    while (places[2 * i + 1] != 0 && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  /**
   * Adds a pattern's weights to the scores of the positions that it speaks of.
   *
   * @param from where each slot's range begins, see {@link Slots}
   * @param to where it ends
   */
  void add(long key, int[] from, int[] to, int[] scores) {
    int place = place(shortKey(key));
    int end = places[2 * place + 1];
    for (int i = places[2 * place]; i < end; i += 2) {
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
    int[] order = new int[keys.length];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (places[2 * i + 1] != 0) {
        order[count++] = i;
      }
    }
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = ((long) keys[order[i]] << 32) | order[i];
    }
    Arrays.sort(sorted);
    out.writeInt(count);
    for (long entry : sorted) {
      out.writeInt((int) (entry >> 32));
    }
    for (long entry : sorted) {
      int place = (int) entry;
      out.writeByte((places[2 * place + 1] - places[2 * place]) / 2);
    }
    out.writeInt(cells.length);
    for (int column = 0; column < 2; column++) {
      for (long entry : sorted) {
        int place = (int) entry;
        for (int i = places[2 * place]; i < places[2 * place + 1]; i += 2) {
          out.writeByte(cells[i + column]);
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
