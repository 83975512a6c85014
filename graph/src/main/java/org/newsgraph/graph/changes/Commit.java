package org.newsgraph.graph.changes;

import java.util.Objects;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.state.StateRows;

/**
 * A commit that changed something. A store holds its last one, and so does a backup of it.
 *
 * @param number counted from 1; 0 stands for the state before the first
 * @param id what tells it from commits of the same number in other stores: each patch names its own
 *     and that of the commit before
 */
public record Commit(long number, Node id) {

  private static final Node COMMIT = StateRows.term("commit");
  private static final Node ID = StateRows.term("commit-id");
  private static final String SPACE = "urn:newsgraph:commit:";

  public Commit {
    Objects.requireNonNull(id);
  }

  /** The last commit that the transaction under way sees. */
  public static Commit of(DatasetGraph dataset) {
    long number = number(dataset);
    // Commits of earlier versions have no more than their number.
    String id = new StateRows(dataset).value(COMMIT, ID).orElse(SPACE + number);
    return new Commit(number, NodeFactory.createURI(id));
  }

  /** The number of the last commit that the transaction under way sees. */
  public static long number(DatasetGraph dataset) {
    return new StateRows(dataset).value(COMMIT, COMMIT).map(Long::parseLong).orElse(0L);
  }

  /** A new commit, which follows upon this one. */
  Commit next() {
    String id = SPACE + (number + 1) + ":" + UUID.randomUUID();
    return new Commit(number + 1, NodeFactory.createURI(id));
  }

  /** Makes it the last one, within the write transaction under way. */
  void set(DatasetGraph dataset) {
    StateRows rows = new StateRows(dataset);
    rows.set(COMMIT, COMMIT, Long.toString(number));
    rows.set(COMMIT, ID, id.getURI());
  }
}
