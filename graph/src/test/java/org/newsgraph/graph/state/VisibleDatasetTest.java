package org.newsgraph.graph.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graph.Tdb2Store;

/** What lies beside the graph is neither seen nor touched through the visible dataset. */
class VisibleDatasetTest {

  private static final Node THING = iri("http://newsgraph.example/thing");
  private static final Node GRAPH = iri("http://newsgraph.example/graph");
  private static final Node KEY = StateRows.term("key");

  private final Tdb2Store store = Tdb2Store.inMemory();

  @BeforeEach
  void fill() {
    write(
        dataset -> {
          new StateRows(dataset).add(KEY, KEY, StateRows.text("kept"));
          dataset.add(GRAPH, THING, THING, THING);
          dataset.add(OutsideGraphs.RECORDS, THING, THING, GRAPH);
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:x-arq:DefaultGraph", "urn:x-arq:DefaultGraphNode"})
  void noNameOfTheDefaultGraphLeadsToTheRows(String name) {
    Node graph = iri(name);
    store.read(
        dataset -> {
          assertThat(dataset.getGraph(graph).isEmpty()).isTrue();
          assertThat(dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY)).isFalse();
          assertThat(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)).isExhausted();
          return dataset;
        });

    write(dataset -> dataset.removeGraph(graph));
    write(dataset -> dataset.getGraph(graph).clear());
    write(dataset -> dataset.addGraph(graph, oneTriple()));
    write(dataset -> GraphUtil.addInto(dataset.getGraph(graph), oneTriple()));
    write(dataset -> dataset.deleteAny(graph, KEY, Node.ANY, Node.ANY));
    assertThat(rows()).containsExactly("kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
        "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s (<urn:p>|!<urn:p>)+ ?o } }",
        "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s !<urn:p> ?o } }",
        "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> }"
            + " FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }",
        "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
        "SELECT * FROM <urn:x-arq:DefaultGraphNode> { ?s ?p ?o }",
        "SELECT * FROM NAMED <urn:x-arq:DefaultGraph> { GRAPH ?g { ?s ?p ?o } }",
      })
  void noQueryFindsTheRows(String query) {
    List<String> found =
        store.read(
            dataset -> {
              try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
                List<String> rows = new ArrayList<>();
                run.select().forEachRemaining(row -> rows.add(row.toString()));
                return rows;
              }
            });

    assertThat(found).noneMatch(row -> row.contains("kept") || row.contains(KEY.getURI()));
  }

  @Test
  void clearingTakesWhatIsSeenAndNothingElse() {
    write(DatasetGraph::clear);

    assertThat(rows()).containsExactly("kept");
    store.read(
        dataset -> {
          assertThat(dataset.find()).isExhausted();
          assertThat(dataset.findNG(OutsideGraphs.RECORDS, Node.ANY, Node.ANY, Node.ANY)).hasNext();
          return dataset;
        });
  }

  @Test
  void aNamedGraphIsWrittenAndRemovedAsAWhole() {
    write(dataset -> dataset.addGraph(iri("http://newsgraph.example/other"), oneTriple()));
    write(dataset -> dataset.removeGraph(GRAPH));

    store.read(
        dataset -> {
          assertThat(dataset.find()).toIterable().extracting(Quad::getPredicate).containsOnly(KEY);
          return dataset;
        });
  }

  private List<String> rows() {
    return store.read(
        dataset -> {
          List<String> rows = new ArrayList<>();
          new StateRows(dataset)
              .find(KEY, Node.ANY, Node.ANY)
              .forEachRemaining(row -> rows.add(row.getObject().getLiteralLexicalForm()));
          return rows;
        });
  }

  private void write(Consumer<DatasetGraph> work) {
    store.write(
        dataset -> {
          work.accept(dataset);
          return true;
        });
  }

  private static Graph oneTriple() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(Triple.create(KEY, KEY, StateRows.text("new")));
    return graph;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
