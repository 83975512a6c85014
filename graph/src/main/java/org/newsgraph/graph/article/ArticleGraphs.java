package org.newsgraph.graph.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The articles' graphs within one transaction. */
public final class ArticleGraphs {

  private final DatasetGraph dataset;

  /** The graphs of the dataset, whose transaction is the caller's. */
  public ArticleGraphs(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Whether there is a graph of this name. */
  public boolean contains(Node graph) {
    return dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  /** All quads of the graph. */
  public Set<Quad> quads(Node graph) {
    Set<Quad> quads = new HashSet<>();
    dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return quads;
  }

  /** Whether the graph holds these quads and no other. */
  public boolean holds(Node graph, Set<Quad> quads) {
    int count = 0;
    Iterator<Quad> stored = dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
    while (stored.hasNext()) {
      if (!quads.contains(stored.next())) {
        return false;
      }
      count++;
    }
    return count == quads.size();
  }

  /** Makes the graph hold these quads and no other; touches only those that differ. */
  public void replace(Node graph, Set<Quad> quads) {
    List<Quad> surplus = new ArrayList<>();
    Set<Quad> lacking = new HashSet<>(quads);
    dataset
        .findNG(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!lacking.remove(quad)) {
                surplus.add(quad);
              }
            });
    surplus.forEach(dataset::delete);
    lacking.forEach(dataset::add);
  }

  /** Removes all quads of the graph and says how many there were. */
  public long remove(Node graph) {
    List<Quad> quads = new ArrayList<>();
    dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.forEach(dataset::delete);
    return quads.size();
  }
}
