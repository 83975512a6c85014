package org.newsgraph.benchmark;

import java.util.List;

/**
 * One kind of question.
 *
 * @param name how the table calls it
 * @param query the query, in which {@code {n}} is another number at each time
 * @param accept the format that is asked for
 */
record Shape(String name, String query, String accept) {

  private static final String JSON = "application/sparql-results+json";
  private static final String ROWS = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 10000";
  private static final String JOIN =
      "SELECT ?event ?trigger ?person { ?event <https://w3id.org/newsgraph/ontology#trigger> ?trigger ;"
          + " <https://w3id.org/newsgraph/ontology#agent> ?person } LIMIT 10000";
  private static final String TRIPLES =
      "CONSTRUCT { ?event <https://w3id.org/newsgraph/ontology#agent> ?person }"
          + " { ?event <https://w3id.org/newsgraph/ontology#agent> ?person } LIMIT 10000";
  private static final String ARTICLE =
      "CONSTRUCT { ?s ?p ?o } { GRAPH <" + GeneratedQuads.ARTICLE + "{n}> { ?s ?p ?o } }";

  /** What is asked, the cheap first. */
  static List<Shape> all() {
    return List.of(
        new Shape("ASK", "ASK { <" + GeneratedQuads.ARTICLE + "{n}> ?p ?o }", JSON),
        new Shape(
            "point query",
            "SELECT ?p ?o { GRAPH <"
                + GeneratedQuads.ARTICLE
                + "{n}> { <"
                + GeneratedQuads.ARTICLE
                + "{n}> ?p ?o } }",
            JSON),
        new Shape("CONSTRUCT 60, Turtle", ARTICLE, "text/turtle"),
        new Shape("CONSTRUCT 60, N-Triples", ARTICLE, "application/n-triples"),
        new Shape("DESCRIBE", "DESCRIBE <" + GeneratedQuads.ARTICLE + "{n}>", "text/turtle"),
        new Shape("SELECT 10,000, JSON", ROWS, JSON),
        new Shape("SELECT 10,000, XML", ROWS, "application/sparql-results+xml"),
        new Shape("SELECT 10,000, CSV", ROWS, "text/csv"),
        new Shape("SELECT 10,000, TSV", ROWS, "text/tab-separated-values"),
        new Shape("join, 10,000 rows, JSON", JOIN, JSON),
        new Shape("CONSTRUCT 10,000, Turtle", TRIPLES, "text/turtle"),
        new Shape(
            "join with FILTER, 200 rows",
            "SELECT DISTINCT ?name { ?p <https://schema.org/name> ?name FILTER(CONTAINS(?name, \"{n}\")) }"
                + " LIMIT 200",
            JSON),
        new Shape(
            "GROUP BY over all events",
            "SELECT ?type (COUNT(*) AS ?n) { ?e a ?type ; <https://w3id.org/newsgraph/ontology#trigger> ?t }"
                + " GROUP BY ?type",
            JSON));
  }
}
