package org.newsgraph.graph;

/**
 * How many articles a transaction takes: enough to share the cost of a commit, few enough to lose.
 *
 * <p>A commit copies each block that it touches, and the terms of an article lie anywhere in TDB2's
 * index of terms. So what is copied for an article grows with the store, unless a commit takes more
 * articles of a larger store: a fiftieth of what it holds.
 *
 * @param least articles a transaction, at least 1
 * @param most articles a transaction, however large the store is
 */
public record BatchSize(int least, int most) {

  public static final BatchSize STANDARD = new BatchSize(500, 2000);

  private static final int SHARE = 50;

  public BatchSize {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("No batch has %d to %d articles".formatted(least, most));
    }
  }

  /** Always so many. */
  public static BatchSize fixed(int articles) {
    return new BatchSize(articles, articles);
  }

  /** The size for a store of so many articles. */
  int of(int stored) {
    return Math.min(most, Math.max(least, stored / SHARE));
  }
}
