package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the NLP Interchange Format that newsgraph uses. */
public final class NIF {

  /** The namespace. */
  public static final String NAMESPACE =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  /** A sentence of an article (RFC 5147 fragment). */
  public static final Node Sentence = term("Sentence");

  /** The sentence itself. */
  public static final Node anchorOf = term("anchorOf");

  private NIF() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
