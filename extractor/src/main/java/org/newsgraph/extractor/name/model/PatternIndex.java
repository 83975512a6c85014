package org.newsgraph.extractor.name.model;

import java.util.Arrays;

/** Numbers patterns in the order in which they are first seen, and counts them. */
final class PatternIndex {

  private long[] keys = new long[1 << 20];
  private int[] numbers = new int[1 << 20];
  private int[] counts = new int[1 << 19];
  private int size;

  /** Counts a pattern and returns its number, from 0. */
  int count(long key) {
    int place = place(keys, numbers, key);
    if (numbers[place] == 0) {
      if (size + 1 > keys.length / 2) {
        grow();
        place = place(keys, numbers, key);
      }
      if (size == counts.length) {
        counts = Arrays.copyOf(counts, 2 * size);
      }
      keys[place] = key;
      numbers[place] = ++size;
    }
    int number = numbers[place] - 1;
    counts[number]++;
    return number;
  }

  int size() {
    return size;
  }

  int count(int number) {
    return counts[number];
  }

  /** The keys by number. */
  long[] keys() {
    long[] ordered = new long[size];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] != 0) {
        ordered[numbers[i] - 1] = keys[i];
      }
    }
    return ordered;
  }

  private void grow() {
    long[] wider = new long[2 * keys.length];
    int[] renumbered = new int[wider.length];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] != 0) {
        int place = place(wider, renumbered, keys[i]);
        wider[place] = keys[i];
        renumbered[place] = numbers[i];
      }
    }
    keys = wider;
    numbers = renumbered;
  }

  private static int place(long[] keys, int[] numbers, long key) {
    int mask = keys.length - 1;
    int i = (int) (key >>> 20) & mask;
    while (numbers[i] != 0 && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }
}
