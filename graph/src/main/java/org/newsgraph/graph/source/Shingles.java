package org.newsgraph.graph.source;

import java.util.HashSet;
import java.util.Set;

/**
 * The stretches of three characters of a text, as numbers: what two texts share of them tells
 * whether one is a copy of the other (Broder 1997). Immutable and thread-safe.
 */
public final class Shingles {

  private static final int LENGTH = 3;
  private static final int BANDS = 32;
  private static final int ROWS = 4;

  /** Shorter texts have too little that is their own. */
  private static final int FEWEST = 60;

  private final Set<Integer> values = new HashSet<>();

  /** The stretches of a text; what is neither letter nor digit is passed over. */
  public Shingles(String text) {
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    for (int i = 0; i + LENGTH <= letters.length; i++) {
      int hash = 0;
      for (int j = 0; j < LENGTH; j++) {
        hash = hash * 65_599 + letters[i + j];
      }
      values.add(hash);
    }
  }

  /** The share of the stretches that both have among those that either has. */
  double resemblance(Shingles other) {
    long shared = values.stream().filter(other.values::contains).count();
    return (double) shared / (values.size() + other.values.size() - shared);
  }

  /**
   * The keys under which copies are found: texts that share half of their stretches have one in
   * common with a probability of .87, those that share two thirds with .999. None where there are
   * too few to tell a copy.
   */
  public long[] keys() {
    if (values.size() < FEWEST) {
      return new long[0];
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mix(key * 31 + least(band * ROWS + row));
      }
      keys[band] = key;
    }
    return keys;
  }

  private long least(int permutation) {
    long seed = mix(permutation + 1L);
    long least = Long.MAX_VALUE;
    for (int value : values) {
      least = Math.min(least, mix(value ^ seed));
    }
    return least;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
