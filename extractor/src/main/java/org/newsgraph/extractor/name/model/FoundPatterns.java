package org.newsgraph.extractor.name.model;

import java.util.Arrays;

/** The patterns of a chunk, kept so that all can be looked up before any is weighed. */
final class FoundPatterns implements PatternSink {

  private static final int PLACES = 4;

  private long[] keys = new long[1024];
  private int[] places = new int[1024 * PLACES];
  private int size;

  @Override
  public void found(long key, int left, int start, int end, int right) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      places = Arrays.copyOf(places, 2 * size * PLACES);
    }
    int at = PLACES * size;
    places[at] = left;
    places[at + 1] = start;
    places[at + 2] = end;
    places[at + 3] = right;
    keys[size++] = key;
  }

  int size() {
    return size;
  }

  long key(int i) {
    return keys[i];
  }

  /** Writes the ranges of positions of which the pattern speaks, see {@link Slots#fill}. */
  void fill(int i, int[] from, int[] to) {
    int at = PLACES * i;
    Slots.fill(places[at], places[at + 1], places[at + 2], places[at + 3], from, to);
  }

  void clear() {
    size = 0;
  }
}
