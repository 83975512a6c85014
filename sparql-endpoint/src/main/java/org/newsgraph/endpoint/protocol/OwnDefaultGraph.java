package org.newsgraph.endpoint.protocol;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.graph.state.VisibleDataset;

/**
 * A dataset to be written. What is read as its default graph is the union of the named graphs; what
 * is written to it goes into one of these, so that queries see it. Names that ARQ has for the
 * default graph and the union are refused with 400.
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
  public Graph getGraph(Node graph) {
    return super.getGraph(free(graph));
  }

  @Override
  public boolean containsGraph(Node graph) {
    return super.containsGraph(free(graph));
  }

  @Override
  public void addGraph(Node graph, Graph triples) {
    super.addGraph(free(graph), triples);
  }

  @Override
  public void removeGraph(Node graph) {
    super.removeGraph(free(graph));
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

  /** ARQ's mark of what is written without a graph's name is no name of a request. */
  private static Node named(Node graph) {
    return graph == null || Quad.isDefaultGraphGenerated(graph) ? NAME : free(graph);
  }

  /**
   * A graph's name as a request gives it.
   *
   * @throws org.newsgraph.endpoint.http.ProblemException 400 if no graph can bear it
   */
  static Node free(Node graph) {
    if (VisibleDataset.isReserved(graph)) {
      throw Problem.badRequest(
              "No graph is called "
                  + graph.getURI()
                  + ": the default graph and the union are asked for without a name.")
          .exception();
    }
    return graph;
  }
}
