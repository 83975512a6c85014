package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of ITS 2.0 in RDF that newsgraph uses. */
public final class ITSRDF {

  /** The namespace. */
  public static final String NAMESPACE = "http://www.w3.org/2005/11/its/rdf#";

  /**
   * The entity that a stretch of an article's text names (RFC 5147 fragment, code points, end
   * exclusive).
   */
  public static final Node taIdentRef = term("taIdentRef");

  /** How likely it is that the stretch names this entity and no other of its name. */
  public static final Node taConfidence = term("taConfidence");

  private ITSRDF() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
