package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

/** Counts by group in the store, against the same quads in ARQ's own memory. */
class CountingTest {

  private static final List<String> QUERIES =
      List.of(
          "SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?o",
          "SELECT ?p ?o (COUNT(?s) AS ?n) (COUNT(*) AS ?m) { ?s ?p ?o } GROUP BY ?p ?o",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
          "SELECT (COUNT(*) AS ?n) (COUNT(?o) AS ?m) { ?s <urn:none> ?o }",
          "SELECT ?o (COUNT(*) AS ?n) { ?s <urn:none> ?o } GROUP BY ?o",
          "SELECT ?x (COUNT(?x) AS ?n) (COUNT(*) AS ?m)"
              + " { ?s ?p ?o OPTIONAL { ?o ?q ?x } } GROUP BY ?x",
          "SELECT ?o (COUNT(*) AS ?n) { { ?s ?p ?o } UNION"
              + " { VALUES ?o { <urn:1> 1 01 <urn:not-there> <urn:nor-this> UNDEF } } } GROUP BY ?o",
          "SELECT ?o (COUNT(*) AS ?n) { VALUES ?o { <urn:1> <urn:not-there> <urn:nor-this> }"
              + " ?s ?p <urn:2> } GROUP BY ?o",
          "SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o FILTER(isIRI(?o)) } GROUP BY ?o"
              + " HAVING (COUNT(*) > 2) ORDER BY DESC(?n)",
          "SELECT ?k (COUNT(*) AS ?n) { ?s ?p ?o BIND(STR(?o) AS ?k) } GROUP BY ?k",
          "SELECT ?o (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o } GROUP BY ?o",
          "SELECT ?o (COUNT(STR(?s)) AS ?n) { ?s ?p ?o } GROUP BY ?o",
          "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
          "SELECT ?s { ?s ?p ?o { SELECT ?o (COUNT(*) AS ?n) { ?a ?b ?o } GROUP BY ?o } FILTER(?n > 3) }");

  @Test
  void areThoseOfTheSameQuadsElsewhere() {
    Random random = new Random(11);
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      DatasetGraph memory = DatasetGraphFactory.createGeneral();
      store.write(
          dataset -> {
            for (int i = 0; i < 120; i++) {
              Node graph = NodeFactory.createURI("urn:graph:" + random.nextInt(2));
              Node subject = NodeFactory.createURI("urn:" + random.nextInt(6));
              Node property = NodeFactory.createURI("urn:p" + random.nextInt(3));
              Node object = object(random);
              dataset.add(graph, subject, property, object);
              memory.add(graph, subject, property, object);
              memory.add(Quad.defaultGraphIRI, subject, property, object);
            }
            return memory;
          });
      for (String query : QUERIES) {
        Set<Binding> counted = store.read(dataset -> rows(dataset, query));
        assertThat(counted).as(query).isEqualTo(rows(memory, query));
      }
    }
  }

  private static Node object(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> SSE.parseNode(Integer.toString(random.nextInt(3)));
      case 1 -> NodeFactory.createLiteralString("text " + random.nextInt(3));
      default -> NodeFactory.createURI("urn:" + random.nextInt(6));
    };
  }

  private static Set<Binding> rows(DatasetGraph dataset, String query) {
    Set<Binding> rows = new HashSet<>();
    try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
      run.select().forEachRemaining(rows::add);
    }
    return rows;
  }
}
