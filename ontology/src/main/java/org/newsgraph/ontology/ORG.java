package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the W3C Organization Ontology that newsgraph uses. */
public final class ORG {

  /** The namespace. */
  public static final String NAMESPACE = "http://www.w3.org/ns/org#";

  /** A post that a person holds, or held. */
  public static final Node Membership = term("Membership");

  /** A kind of post, under its title. */
  public static final Node Role = term("Role");

  /** The person who holds the post. */
  public static final Node member = term("member");

  /** Where the post is held, if the text names it. */
  public static final Node organization = term("organization");

  /** The post that is held. */
  public static final Node role = term("role");

  private ORG() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
