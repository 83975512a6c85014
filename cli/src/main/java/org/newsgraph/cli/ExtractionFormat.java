package org.newsgraph.cli;

/** What an extraction can be printed as. */
enum ExtractionFormat {
  /** The triples, without the graph's name. */
  TURTLE,
  /** The named graph. */
  TRIG,
  /** The named graph, a quad a line. */
  NQUADS,
  /** The triples as JSON-LD. */
  JSONLD,
  /** Names and facts as a tree, without RDF. */
  JSON
}
