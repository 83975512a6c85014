package org.newsgraph.extractor.name.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Known names with the kinds of list that they come from, looked up at any place of a text.
 *
 * <p>Immutable and thread-safe. Held as a table of hashed prefixes: two strings of one hash would
 * be taken for each other, at odds of one in billions.
 */
final class NameLexicon {

  /** The longest name kept, in UTF-16 units. */
  static final int LONGEST = 24;

  private static final int FILLED = 1 << 30;

  private final SortedMap<String, Integer> entries;
  private final long[] keys;
  private final int[] kinds;

  /**
   * @param entries for each name the bit set of its kinds
   */
  NameLexicon(Map<String, Integer> entries) {
    this.entries = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    int capacity = Integer.highestOneBit(Math.max(16, 5 * entries.size())) * 2;
    keys = new long[capacity];
    kinds = new int[capacity];
    for (Map.Entry<String, Integer> entry : this.entries.entrySet()) {
      String name = entry.getKey();
      if (name.length() > LONGEST) {
        continue;
      }
      long hash = 0;
      for (int i = 0; i < name.length(); i++) {
        hash = Hash.step(hash, name.charAt(i));
        kinds[place(hash)] |= FILLED;
        keys[place(hash)] = hash;
      }
      kinds[place(hash)] |= entry.getValue();
    }
  }

  private int place(long hash) {
    int mask = keys.length - 1;
    int i = (int) (hash >>> 32) & mask;
    while (kinds[i] != 0 && keys[i] != hash) {
      i = i + 1 & mask;
    }
    return i;
  }

  /** The names and kinds that it was made from. */
  SortedMap<String, Integer> entries() {
    return entries;
  }

  /**
   * Finds, for each kind and each start, the longest name that no longer one of the kind covers.
   *
   * @param text the characters, of which the first {@code length} count
   */
  void match(char[] text, int length, Matches matches) {
    int[] covered = new int[Integer.SIZE];
    int[] longest = new int[Integer.SIZE];
    for (int start = 0; start < length; start++) {
      long hash = 0;
      int seen = 0;
      for (int i = start; i < length; i++) {
        hash = Hash.step(hash, text[i]);
        int found = kinds[place(hash)];
        if (found == 0) {
          break;
        }
        int bits = found & ~FILLED;
        seen |= bits;
        for (; bits != 0; bits &= bits - 1) {
          longest[Integer.numberOfTrailingZeros(bits)] = i + 1;
        }
      }
      for (; seen != 0; seen &= seen - 1) {
        int kind = Integer.numberOfTrailingZeros(seen);
        if (longest[kind] > covered[kind]) {
          covered[kind] = longest[kind];
          matches.found(kind, start, longest[kind]);
        }
      }
    }
  }

  /** Receives the names found. */
  @FunctionalInterface
  interface Matches {
    void found(int kind, int start, int end);
  }
}
