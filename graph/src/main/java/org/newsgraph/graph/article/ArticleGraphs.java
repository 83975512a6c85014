package org.newsgraph.graph.article;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The articles' graphs within one transaction. What one step states of an article the next may
 * state anew, so changes are kept in memory until {@link #flush}, and each graph is read and
 * written once. For one thread.
 */
public final class ArticleGraphs {

  /** So many graphs are kept in memory; a judgement may state all articles anew. */
  private static final int MOST_KEPT = 2_000;

  private final DatasetGraph dataset;
  private final Map<Node, Set<Quad>> stored = new HashMap<>();
  private final Map<Node, Set<Quad>> stated = new LinkedHashMap<>();

  /** The graphs of the dataset, whose transaction is the caller's. */
  public ArticleGraphs(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Whether the dataset has a graph of this name. */
  public boolean contains(Node graph) {
    return dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  /** All quads of the graph, as it was stated last; not to be changed. */
  public Set<Quad> quads(Node graph) {
    Set<Quad> latest = stated.get(graph);
    return Collections.unmodifiableSet(latest == null ? stored(graph) : latest);
  }

  /** Makes the graph hold these quads and no other; the set is no longer the caller's. */
  public void replace(Node graph, Set<Quad> quads) {
    if (stated.size() >= MOST_KEPT) {
      flush();
    }
    stated.put(graph, quads);
  }

  /** Removes all quads of the graph. */
  public void remove(Node graph) {
    replace(graph, Set.of());
  }

  /** Writes what was stated, of each graph only the quads that differ. */
  public void flush() {
    stated.forEach(this::write);
    stated.clear();
    stored.clear();
  }

  private void write(Node graph, Set<Quad> quads) {
    Set<Quad> before = stored(graph);
    before.stream().filter(quad -> !quads.contains(quad)).forEach(dataset::delete);
    quads.stream().filter(quad -> !before.contains(quad)).forEach(dataset::add);
  }

  private Set<Quad> stored(Node graph) {
    return stored.computeIfAbsent(graph, this::read);
  }

  private Set<Quad> read(Node graph) {
    Set<Quad> quads = new HashSet<>();
    dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return quads;
  }
}
