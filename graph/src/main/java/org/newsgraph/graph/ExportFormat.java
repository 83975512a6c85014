package org.newsgraph.graph;

/** What a store can be written as. */
public enum ExportFormat {
  /** All named graphs, with prefixes. */
  TRIG,
  /** All named graphs, a quad a line. */
  NQUADS,
  /** The union of all graphs. */
  TURTLE,
  /** Named things and events as a drawing, for yEd, Cytoscape, NetworkX. */
  GRAPHML,
  /** Named things and events as a drawing, for Gephi. */
  GEXF,
  /** A row for each fact with its sentence. */
  CSV
}
