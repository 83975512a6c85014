package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the Simple Event Model that newsgraph uses. */
public final class SEM {

  /** The namespace. */
  public static final String NAMESPACE = "http://semanticweb.cs.vu.nl/2009/11/sem/";

  /** What happened, will happen or is said to have happened. */
  public static final Node Event = term("Event");

  /** Who or what takes part in an event, in whatever role. */
  public static final Node hasActor = term("hasActor");

  /** Where it happened. */
  public static final Node hasPlace = term("hasPlace");

  /** When it happened: a day, a month or a year, as precise as the text. */
  public static final Node hasTimeStamp = term("hasTimeStamp");

  /** The first day, month or year of an event that lasted. */
  public static final Node hasBeginTimeStamp = term("hasBeginTimeStamp");

  /** The last day, month or year of an event that lasted. */
  public static final Node hasEndTimeStamp = term("hasEndTimeStamp");

  private SEM() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
