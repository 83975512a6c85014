package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O that newsgraph uses. */
public final class PROV {

  /** The namespace. */
  public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

  /** The article in which a sentence stands. */
  public static final Node wasQuotedFrom = term("wasQuotedFrom");

  /** Something that was done: a correction, a withdrawal, a run. */
  public static final Node Activity = term("Activity");

  /** The earlier state of an article that was corrected. */
  public static final Node wasRevisionOf = term("wasRevisionOf");

  /** What ended this state of an article. */
  public static final Node wasInvalidatedBy = term("wasInvalidatedBy");

  /** When it was ended. */
  public static final Node invalidatedAtTime = term("invalidatedAtTime");

  /** When an activity ended. */
  public static final Node endedAtTime = term("endedAtTime");

  /** The article of which this is a state. */
  public static final Node specializationOf = term("specializationOf");

  private PROV() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
