package org.newsgraph.extractor.learn;

import java.util.Arrays;

/**
 * Finds by a hash where something lies in an array, in open addressing. A lookup costs what it has
 * to fetch from the memory, so a slot is one number: 32 bits of the hash, where the thing begins
 * (24 bits) and how many cells it has (8 bits). To be filled by one thread, then thread-safe.
 */
public final class SlotTable {

  private static final int START_BITS = 24;
  private static final int SIZE_BITS = 8;

  /** So many cells can be told apart. */
  public static final int MOST_CELLS = 1 << START_BITS;

  private final long[] slots;

  /** An empty table for about {@code count} things. */
  public SlotTable(int count) {
    this.slots = new long[Integer.highestOneBit(Math.max(1, count)) * 4];
  }

  /**
   * Puts a thing that is not there yet.
   *
   * @param place the bits of its hash by which it is placed
   * @param check the bits by which it is told from what else lies there
   * @param start where its cells begin, below {@link #MOST_CELLS}
   * @param size how many they are, 1 to 255
   */
  public void put(int place, int check, int start, int size) {
    int at = place & slots.length - 1;
    while (slots[at] != 0) {
      at = at + 1 & slots.length - 1;
    }
    slots[at] = (long) check << 32 | (long) start << SIZE_BITS | size;
  }

  /** The slot of a thing; 0 if it is not there. */
  public long find(int place, int check) {
    for (int at = place & slots.length - 1; ; at = at + 1 & slots.length - 1) {
      long slot = slots[at];
      if (slot == 0 || check(slot) == check) {
        return slot;
      }
    }
  }

  /** All slots, in the order of {@link #check}. */
  public long[] sorted() {
    return Arrays.stream(slots).filter(slot -> slot != 0).sorted().toArray();
  }

  /** The bits by which the slot's thing is told from others. */
  public static int check(long slot) {
    return (int) (slot >>> 32);
  }

  /** Where its cells begin; 0 for no slot. */
  public static int start(long slot) {
    return (int) (slot >>> SIZE_BITS) & MOST_CELLS - 1;
  }

  /** How many cells it has; 0 for no slot. */
  public static int size(long slot) {
    return (int) slot & (1 << SIZE_BITS) - 1;
  }
}
