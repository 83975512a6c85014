package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O that newsgraph uses. */
public final class PROV {

  /** The namespace. */
  public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

  /** The article in which a sentence stands. */
  public static final Node wasQuotedFrom = term("wasQuotedFrom");

  private PROV() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
