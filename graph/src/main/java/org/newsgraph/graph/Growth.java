package org.newsgraph.graph;

/**
 * How far a store's files may grow before they are rewritten. TDB2 copies blocks on write, so that
 * small commits leave far more behind than they add.
 *
 * @param factor how many times what the store itself needs the files may hold besides; 0 for no
 *     bound
 */
public record Growth(double factor) {

  private static final long FLOOR_BYTES = 64L << 20;

  /** What the files of an empty database take, in bytes: most of it is never written. */
  static final long EMPTY_BYTES = 194L << 20;

  /** The files hold as much again as the store needs, at most. */
  public static final Growth STANDARD = new Growth(1);

  public Growth {
    if (factor < 0) {
      throw new IllegalArgumentException("A store cannot be kept smaller than it is: " + factor);
    }
  }

  /**
   * Whether the files are to be rewritten.
   *
   * @param bytes their size now
   * @param compact their size after the last rewriting
   */
  boolean isExceeded(long bytes, long compact) {
    double allowed = Math.max(FLOOR_BYTES, factor * (compact - EMPTY_BYTES));
    return factor > 0 && bytes - compact > allowed;
  }
}
