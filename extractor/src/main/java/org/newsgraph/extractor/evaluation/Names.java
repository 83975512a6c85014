package org.newsgraph.extractor.evaluation;

import java.util.Comparator;

/** The order of names: by code points, as Python compares strings. */
final class Names {

  static final Comparator<String> ORDER = Names::compare;

  private Names() {}

  private static int compare(String one, String other) {
    int shared = Math.min(one.length(), other.length());
    for (int i = 0; i < shared; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Surrogates stand for code points above all others. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }
}
