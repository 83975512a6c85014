package org.newsgraph.extractor.name.model;

/** Receives what {@link Patterns} finds in a chunk of text. */
@FunctionalInterface
interface PatternSink {

  /**
   * One pattern stands at {@code start} to {@code end}; it says something of the characters from
   * {@code left} to {@code right}, which include it.
   *
   * @param key identifies the pattern
   */
  void found(long key, int left, int start, int end, int right);
}
