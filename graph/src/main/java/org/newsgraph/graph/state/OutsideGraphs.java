package org.newsgraph.graph.state;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.rdf.IriScheme;

/**
 * The named graphs that stand outside the union: asked for with {@code GRAPH}, they answer; the
 * default graph of a query, listings and exports do not hold them.
 */
public final class OutsideGraphs {

  /** What became of articles and when: corrections, withdrawals, runs. */
  public static final Node RECORDS = graph("records");

  /** Texts and facts that articles had before they were corrected or withdrawn. */
  public static final Node HISTORY = graph("history");

  static final Set<Node> ALL = Set.of(RECORDS, HISTORY);

  private OutsideGraphs() {}

  /** Whether the graph stands outside. */
  public static boolean contains(Node graph) {
    return ALL.contains(graph);
  }

  private static Node graph(String name) {
    return NodeFactory.createURI(IriScheme.DEFAULT_BASE + "graph/" + name);
  }
}
