package org.newsgraph.endpoint.protocol;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/** What has come in the place of a thing, as {@code dcterms:isReplacedBy} tells it. */
public final class Replacements {

  private static final Node REPLACED = DCTerms.isReplacedBy.asNode();

  private Replacements() {}

  /**
   * The IRI at the end of the replacements that begin at {@code thing}; empty if it is not
   * replaced, or if they come back to a thing that was passed. Within the transaction under way.
   */
  public static Optional<Node> of(DatasetGraph dataset, Node thing) {
    Set<Node> passed = new HashSet<>();
    Node last = thing;
    while (passed.add(last)) {
      Iterator<Quad> next = dataset.find(Node.ANY, last, REPLACED, Node.ANY);
      if (!next.hasNext()) {
        return last.isURI() && !last.equals(thing) ? Optional.of(last) : Optional.empty();
      }
      last = next.next().getObject();
    }
    return Optional.empty();
  }
}
