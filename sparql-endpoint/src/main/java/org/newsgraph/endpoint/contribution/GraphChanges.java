package org.newsgraph.endpoint.contribution;

import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.changes.RDFChangesWrapper;
import org.apache.jena.sparql.core.Quad;

/** Hands on a patch without what it changes beside the graph, in TDB2's own default graph. */
final class GraphChanges extends RDFChangesWrapper {

  GraphChanges(RDFChanges target) {
    super(target);
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (isNamed(graph)) {
      super.add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (isNamed(graph)) {
      super.delete(graph, subject, predicate, object);
    }
  }

  private static boolean isNamed(Node graph) {
    return graph != null && !Quad.isDefaultGraph(graph);
  }
}
