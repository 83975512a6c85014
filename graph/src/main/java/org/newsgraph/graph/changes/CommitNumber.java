package org.newsgraph.graph.changes;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.state.StateRows;

/** The number of a store's last commit that changed something, which the store itself holds. */
public final class CommitNumber {

  private static final Node COMMIT = StateRows.term("commit");

  private CommitNumber() {}

  /** The number as the transaction under way sees it; 0 before the first commit. */
  public static long of(DatasetGraph dataset) {
    return new StateRows(dataset).value(COMMIT, COMMIT).map(Long::parseLong).orElse(0L);
  }

  static void set(DatasetGraph dataset, long number) {
    new StateRows(dataset).set(COMMIT, COMMIT, Long.toString(number));
  }
}
