package org.newsgraph.extractor.name.model;

/** The hash by which patterns and names are known (multiply and shift, after MurmurHash3). */
final class Hash {

  private Hash() {}

  /** The hash of a sequence one longer. */
  static long step(long hash, long value) {
    long mixed = (hash ^ (value + 1)) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  /** The hash spread over all its bits. */
  static long finish(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    return mixed ^ mixed >>> 33;
  }

  static long of(String text) {
    long hash = 7;
    for (int i = 0; i < text.length(); i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash;
  }
}
