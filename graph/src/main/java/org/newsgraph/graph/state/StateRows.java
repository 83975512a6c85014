package org.newsgraph.graph.state;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The rows that a store keeps beside the graph. For one transaction, which is the caller's. */
public final class StateRows {

  private static final String SPACE = "urn:newsgraph:index:";

  private final DatasetGraph dataset;

  /** The rows beside the graph of {@code dataset}. */
  public StateRows(DatasetGraph dataset) {
    this.dataset = VisibleDataset.whole(dataset);
  }

  /** A predicate or key of rows. */
  public static Node term(String name) {
    return NodeFactory.createURI(SPACE + name);
  }

  /** A value of rows. */
  public static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** The rows that match; {@link Node#ANY} matches all. To be read before the rows are changed. */
  public Iterator<Triple> find(Node subject, Node predicate, Node object) {
    Iterator<Quad> quads = dataset.find(Quad.defaultGraphIRI, subject, predicate, object);
    List<Triple> rows = new ArrayList<>();
    quads.forEachRemaining(quad -> rows.add(quad.asTriple()));
    return rows.iterator();
  }

  /** Whether a row matches. */
  public boolean contains(Node subject, Node predicate, Node object) {
    return dataset.contains(Quad.defaultGraphIRI, subject, predicate, object);
  }

  /** How many rows match, counted up to {@code most}. */
  public int count(Node subject, Node predicate, Node object, int most) {
    Iterator<Quad> quads = dataset.find(Quad.defaultGraphIRI, subject, predicate, object);
    int count = 0;
    while (count < most && quads.hasNext()) {
      quads.next();
      count++;
    }
    return count;
  }

  /** The text of the one row of this subject and predicate. */
  public Optional<String> value(Node subject, Node predicate) {
    Iterator<Quad> found = dataset.find(Quad.defaultGraphIRI, subject, predicate, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** Makes this the one row of its subject and predicate. */
  public void set(Node subject, Node predicate, String value) {
    clear(subject, predicate);
    add(subject, predicate, text(value));
  }

  /** Removes all rows of this subject and predicate. */
  public void clear(Node subject, Node predicate) {
    find(subject, predicate, Node.ANY)
        .forEachRemaining(row -> remove(subject, predicate, row.getObject()));
  }

  /** Adds a row. */
  public void add(Node subject, Node predicate, Node object) {
    dataset.add(Quad.defaultGraphIRI, subject, predicate, object);
  }

  /** Removes a row. */
  public void remove(Node subject, Node predicate, Node object) {
    dataset.delete(Quad.defaultGraphIRI, subject, predicate, object);
  }
}
