package org.newsgraph.graph.state;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A store's dataset without the rows that are kept beside the graph and without {@link
 * OutsideGraphs}: its own default graph looks empty but for what was put there through this view,
 * under whichever of its names it is asked for. What is read, by queries too, is read from {@link
 * NamedGraphs}, where those rows are not; what is written goes to the database. For one
 * transaction.
 */
public final class VisibleDataset extends DatasetGraphWrapper {

  private final DatasetGraph database;
  private final List<Quad> put = new ArrayList<>();

  /** A view of the database. */
  public VisibleDataset(DatasetGraph database) {
    super(NamedGraphs.of(database), database.getContext());
    this.database = database;
  }

  /** All that the store holds, what this view leaves out too. */
  public static DatasetGraph whole(DatasetGraph dataset) {
    return dataset instanceof VisibleDataset visible
        ? visible.database
        : NamedGraphs.databaseOf(dataset);
  }

  /**
   * Whether a name means the default graph or the union of all graphs, which have no name of their
   * own; no graph of a client can bear it.
   */
  public static boolean isReserved(Node graph) {
    return Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
  }

  @Override
  protected DatasetGraph getW() {
    return database;
  }

  @Override
  protected DatasetGraph getT() {
    return database;
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return Quad.isUnionGraph(graph) ? getUnionGraph() : GraphView.createNamedGraph(this, graph);
  }

  @Override
  public void addGraph(Node graph, Graph triples) {
    triples
        .find()
        .forEachRemaining(
            triple -> add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Removes what can be seen, and nothing else. */
  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (isDefault(graph)) {
      put.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
    } else {
      super.add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    if (!isDefault(quad.getGraph())) {
      super.delete(quad);
    }
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (!isDefault(graph)) {
      super.delete(graph, subject, predicate, object);
    }
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    if (graph != null && graph.isConcrete()) {
      if (!isDefault(graph)) {
        super.deleteAny(graph, subject, predicate, object);
      }
    } else {
      Iter.toList(find(graph, subject, predicate, object)).forEach(this::delete);
    }
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.filter(super.listGraphNodes(), graph -> !OutsideGraphs.contains(graph));
  }

  @Override
  public Iterator<Quad> find() {
    return findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (isDefault(graph)) {
      Triple pattern = Triple.createMatch(subject, predicate, object);
      return put.stream().filter(quad -> pattern.matches(quad.asTriple())).iterator();
    }
    return findNG(graph, subject, predicate, object);
  }

  /** A graph that is named answers wherever it stands; all others leave out what is outside. */
  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    Iterator<Quad> quads = super.findNG(graph, subject, predicate, object);
    return graph != null && graph.isConcrete()
        ? quads
        : Iter.filter(quads, quad -> !OutsideGraphs.contains(quad.getGraph()));
  }

  private static boolean isDefault(Node graph) {
    return graph != null && Quad.isDefaultGraph(graph);
  }
}
