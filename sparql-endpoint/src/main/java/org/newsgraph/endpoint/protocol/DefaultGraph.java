package org.newsgraph.endpoint.protocol;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.endpoint.http.Problem;

/** The default graph is what all named graphs hold together; nothing is written to it. */
final class DefaultGraph {

  private static final Problem NOT_WRITTEN =
      Problem.badRequest(
          "The default graph is the union of the named graphs and is not written;"
              + " name a graph with GRAPH, WITH or 'graph='.");

  private DefaultGraph() {}

  /** The answer to one who would write it. */
  static Problem notWritten() {
    return NOT_WRITTEN;
  }

  /**
   * Ends a write transaction that has put triples where no query would see them.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException if it has
   */
  static void check(DatasetGraph dataset) {
    if (dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).hasNext()) {
      throw NOT_WRITTEN.exception();
    }
  }
}
