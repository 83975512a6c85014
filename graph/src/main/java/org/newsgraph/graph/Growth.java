package org.newsgraph.graph;

/**
 * How far a store's files may grow before they are rewritten. TDB2 copies blocks on write, so that
 * small commits leave far more behind than they add.
 *
 * @param factor how many times what the store itself needs the files may hold besides; 0 for no
 *     bound
 */
public record Growth(double factor) {

  /** What a small store may leave behind: it is not rewritten for less. */
  static final long FLOOR_BYTES = 64L << 20;

  /** What a commit leaves behind at least, however small it is. */
  private static final long COMMIT_BYTES = 2L << 20;

  /**
   * How much of the files at most is not written yet, in bytes: TDB2 makes each 8 MiB longer at a
   * time, so that those of an empty database take so much too.
   */
  private static final long UNWRITTEN_BYTES = 194L << 20;

  /**
   * The files hold twice as much again as the store needs, at most: it needs little after a
   * rewriting, whose blocks are full.
   */
  public static final Growth STANDARD = new Growth(2);

  public Growth {
    if (factor < 0) {
      throw new IllegalArgumentException("A store cannot be kept smaller than it is: " + factor);
    }
  }

  /** How much of files that TDB2 has written, {@code bytes} long, is surely needed. */
  static long needed(long bytes) {
    return Math.max(0, bytes - UNWRITTEN_BYTES);
  }

  /**
   * Whether the files are to be rewritten. Space within the files that is not written yet hides
   * what small commits leave behind, so that these are counted too.
   *
   * @param bytes the size of the files now
   * @param needed how much of them the store itself needed after the last rewriting
   * @param commits the commits since then
   */
  boolean isExceeded(long bytes, long needed, long commits) {
    double allowed = Math.max(FLOOR_BYTES, factor * needed);
    return factor > 0 && Math.max(needed(bytes) - needed, commits * COMMIT_BYTES) > allowed;
  }
}
