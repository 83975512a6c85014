package org.newsgraph.extractor.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of patterns as a file holds them, in eight bits each: ascending by the pattern's
 * short key, for each the slots and tags that it speaks for or against. Weights of 0 are not kept.
 *
 * <p>Immutable and thread-safe.
 */
final class WeightRows {

  private static final int LIMIT = 127;

  private final int[] keys;
  private final int[] sizes;
  private final byte[] cells;

  private WeightRows(int[] keys, int[] sizes, byte[] cells) {
    this.keys = keys;
    this.sizes = sizes;
    this.cells = cells;
  }

  /** The 32 bits of its key by which a pattern is known. */
  static int shortKey(long key) {
    return (int) (key >>> 32);
  }

  /** How many patterns have weights. */
  int count() {
    return keys.length;
  }

  /** The short key of a pattern. */
  int key(int row) {
    return keys[row];
  }

  /** How many weights a pattern has, 1 to 255. */
  int size(int row) {
    return sizes[row];
  }

  /** All weights, two bytes each: slot and tag (slot · tags + tag), and the weight. */
  byte[] cells() {
    return cells;
  }

  /** The weights of both, added. */
  WeightRows plus(WeightRows other) {
    Builder sum = new Builder(count() + other.count(), cells.length + other.cells.length);
    int mine = 0;
    int theirs = 0;
    int start = 0;
    int otherStart = 0;
    while (mine < count() || theirs < other.count()) {
      boolean takesMine =
          theirs == other.count() || mine < count() && keys[mine] <= other.keys[theirs];
      boolean takesTheirs =
          mine == count() || theirs < other.count() && other.keys[theirs] <= keys[mine];
      sum.begin(takesMine ? keys[mine] : other.keys[theirs]);
      int end = start + (takesMine ? 2 * sizes[mine++] : 0);
      int otherEnd = otherStart + (takesTheirs ? 2 * other.sizes[theirs++] : 0);
      while (start < end || otherStart < otherEnd) {
        int cell = start < end ? cells[start] & 0xFF : Integer.MAX_VALUE;
        int otherCell = otherStart < otherEnd ? other.cells[otherStart] & 0xFF : Integer.MAX_VALUE;
        int weight = 0;
        if (cell <= otherCell) {
          weight += cells[start + 1];
          start += 2;
        }
        if (otherCell <= cell) {
          weight += other.cells[otherStart + 1];
          otherStart += 2;
        }
        sum.add(Math.min(cell, otherCell), weight);
      }
    }
    return sum.build();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (int size : sizes) {
      out.writeByte(size);
    }
    out.writeInt(cells.length);
    // Like stands beside like, which packs better.
    for (int column = 0; column < 2; column++) {
      for (int i = column; i < cells.length; i += 2) {
        out.writeByte(cells[i]);
      }
    }
  }

  static WeightRows read(DataInputStream in) throws IOException {
    int count = in.readInt();
    int[] keys = new int[count];
    ByteBuffer.wrap(in.readNBytes(4 * count)).asIntBuffer().get(keys);
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
    return new WeightRows(keys, sizes, cells);
  }

  /** The nearest weight that eight bits hold. */
  static int limit(int weight) {
    return Math.max(-LIMIT, Math.min(LIMIT, weight));
  }

  /** Gathers rows, ascending by key. */
  static final class Builder {
    private final int[] keys;
    private final int[] sizes;
    private byte[] cells;
    private int rows = -1;
    private int filled;

    /**
     * @param mostRows more will not begin
     * @param bytes about so many the cells will take
     */
    Builder(int mostRows, int bytes) {
      this.keys = new int[mostRows];
      this.sizes = new int[mostRows];
      this.cells = new byte[Math.max(2, bytes)];
    }

    /** Begins a pattern; one that gets no weight is forgotten. */
    void begin(int key) {
      if (rows < 0 || sizes[rows] > 0) {
        rows++;
      }
      keys[rows] = key;
    }

    /** Adds a weight of the pattern begun last; 0 is not kept, what eight bits do not hold cut. */
    void add(int cell, int weight) {
      if (weight != 0) {
        if (filled + 2 > cells.length) {
          cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        cells[filled++] = (byte) cell;
        cells[filled++] = (byte) limit(weight);
        sizes[rows]++;
      }
    }

    WeightRows build() {
      int count = rows < 0 || sizes[rows] == 0 ? Math.max(0, rows) : rows + 1;
      return new WeightRows(
          Arrays.copyOf(keys, count), Arrays.copyOf(sizes, count), Arrays.copyOf(cells, filled));
    }
  }
}
