package org.newsgraph.endpoint.protocol;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset to be written. What is read as its default graph is the union of the named graphs; what
 * is written to it goes into one of these, so that queries see it.
 */
final class OwnDefaultGraph extends DatasetGraphWrapper {

  /** The graph that takes what is written without a graph's name. */
  static final Node NAME = NodeFactory.createURI("urn:newsgraph:default");

  OwnDefaultGraph(DatasetGraph dataset, Context context) {
    super(dataset, context);
  }

  @Override
  public Graph getDefaultGraph() {
    return getGraph(NAME);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    super.add(named(graph), subject, predicate, object);
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    super.delete(named(graph), subject, predicate, object);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    super.deleteAny(named(graph), subject, predicate, object);
  }

  private static Node named(Node graph) {
    return graph == null || Quad.isDefaultGraph(graph) ? NAME : graph;
  }
}
