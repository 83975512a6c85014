package org.newsgraph.extractor.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/**
 * Known names with the kinds of list that they come from, looked up at any place of a text.
 *
 * <p>Immutable and thread-safe. Held as a table of hashed prefixes: two strings of one hash would
 * be taken for each other, at odds of one in billions.
 */
final class NameLexicon {

  private static final int FILLED = 1 << 30;

  private final String[] names;
  private final int[] lists;
  private final long[] keys;
  private final int[] kinds;

  /**
   * @param entries for each name the bit set of its kinds
   */
  NameLexicon(SortedMap<String, Integer> entries) {
    this(
        entries.keySet().toArray(String[]::new),
        entries.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * @param names the names, ascending and distinct
   * @param lists for each name the bit set of its kinds
   */
  private NameLexicon(String[] names, int[] lists) {
    this.names = names;
    this.lists = lists;
    int capacity = Integer.highestOneBit(Math.max(16, 5 * names.length)) * 2;
    keys = new long[capacity];
    kinds = new int[capacity];
    for (int entry = 0; entry < names.length; entry++) {
      String name = names[entry];
      long hash = 0;
      int place = 0;
      for (int i = 0; i < name.length(); i++) {
        hash = Hash.step(hash, name.charAt(i));
        place = place(hash);
        kinds[place] |= FILLED;
        keys[place] = hash;
      }
      kinds[place] |= lists[entry];
    }
  }

  /** Reads what {@link #write} wrote. */
  static NameLexicon read(DataInputStream in) throws IOException {
    String[] names = new String[in.readInt()];
    int[] lists = new int[names.length];
    String previous = "";
    for (int i = 0; i < names.length; i++) {
      names[i] = previous.substring(0, in.readUnsignedByte()) + in.readUTF();
      lists[i] = in.readUnsignedShort();
      previous = names[i];
    }
    return new NameLexicon(names, lists);
  }

  /** Writes each name as the number of characters shared with the one before and the rest. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(names.length);
    String previous = "";
    for (int i = 0; i < names.length; i++) {
      int shared = 0;
      int most = Math.min(names[i].length(), previous.length());
      while (shared < most && names[i].charAt(shared) == previous.charAt(shared)) {
        shared++;
      }
      out.writeByte(shared);
      out.writeUTF(names[i].substring(shared));
      out.writeShort(lists[i]);
      previous = names[i];
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
