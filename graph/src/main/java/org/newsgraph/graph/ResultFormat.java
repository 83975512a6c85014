package org.newsgraph.graph;

/** How the result of a query is printed. */
public enum ResultFormat {
  /** Columns for reading; a graph as Turtle. */
  TABLE,
  /** Comma-separated values as SPARQL 1.1 defines them; not for graphs. */
  CSV,
  /** SPARQL results in JSON; a graph as JSON-LD. */
  JSON,
  /** A graph as Turtle; not for rows. */
  TURTLE
}
