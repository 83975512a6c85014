package org.newsgraph.endpoint.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.endpoint.RunningServer;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;

/** The clients of Jena and RDF4J read and write as they do with their own servers. */
class JavaClientsTest {

  private static final String TOKEN = "a-token-for-this-test-only";
  private static final String NAMES =
      "SELECT ?name { ?s <https://schema.org/name> ?name } ORDER BY ?name";
  private static final String DESCRIPTION =
      "CONSTRUCT { ?s ?p ?o } { ?s <https://schema.org/name> ?n ; ?p ?o }";

  private final RunningServer server =
      new RunningServer(
          RunningServer.storeOf(RunningServer.resource("/demo.trig")),
          ServerSettings.standard().withAccess(Access.byToken(TOKEN)));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+thrift",
      })
  void jenaReadsRowsInEachFormat(String format) {
    try (RDFConnection connection = jena(format, "text/turtle")) {
      List<String> names = new ArrayList<>();
      connection.querySelect(NAMES, row -> names.add(row.getLiteral("name").getString()));

      assertThat(names).hasSize(14).contains("𠮷田安", "“探渊”号");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml",
        "application/rdf+thrift",
      })
  void jenaReadsGraphsInEachFormat(String format) {
    try (RDFConnection connection = jena("application/sparql-results+json", format);
        RDFConnection plain = jena("application/sparql-results+json", "application/n-triples")) {
      assertThat(
              connection
                  .queryConstruct(DESCRIPTION)
                  .isIsomorphicWith(plain.queryConstruct(DESCRIPTION)))
          .isTrue();
      assertThat(connection.queryAsk("ASK { ?s ?p ?o }")).isTrue();
    }
  }

  @Test
  void jenaWritesGraphsAndUpdates() {
    Model model = ModelFactory.createDefaultModel();
    model
        .createResource("http://s.example/")
        .addProperty(model.createProperty("http://p.example/"), "值");
    try (RDFConnection connection = jena("application/sparql-results+json", "text/turtle")) {
      connection.put("http://g.example/", model);
      assertThat(connection.fetch("http://g.example/").isIsomorphicWith(model)).isTrue();
      connection.update("DELETE WHERE { GRAPH <http://g.example/> { ?s ?p ?o } }");
      assertThat(connection.queryAsk("ASK { GRAPH <http://g.example/> { ?s ?p ?o } }")).isFalse();
      connection.load(model);
      assertThat(connection.queryAsk("ASK { ?s <http://p.example/> '值' }")).isTrue();
      connection.delete();
      assertThat(connection.queryAsk("ASK { ?s <http://p.example/> '值' }")).isFalse();
    }
  }

  @Test
  void rdf4jReadsRowsGraphsAndAnswers() {
    SPARQLRepository repository = rdf4j();
    for (TupleQueryResultFormat format :
        List.of(
            TupleQueryResultFormat.JSON,
            TupleQueryResultFormat.SPARQL,
            TupleQueryResultFormat.CSV,
            TupleQueryResultFormat.TSV)) {
      repository.setAdditionalHttpHeaders(Map.of("Accept", format.getDefaultMIMEType()));
      try (RepositoryConnection connection = repository.getConnection();
          TupleQueryResult rows = connection.prepareTupleQuery(NAMES).evaluate()) {
        List<String> names = new ArrayList<>();
        for (BindingSet row : rows) {
          names.add(row.getValue("name").stringValue());
        }
        assertThat(names).as(format.getName()).hasSize(14).contains("𠮷田安");
      }
    }
    repository.setAdditionalHttpHeaders(Map.of());
    try (RepositoryConnection connection = repository.getConnection()) {
      assertThat(QueryResults.asModel(connection.prepareGraphQuery(DESCRIPTION).evaluate()))
          .hasSizeGreaterThan(40);
      assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate()).isTrue();
    }
    repository.shutDown();
  }

  @Test
  void rdf4jWritesStatements() {
    SPARQLRepository repository = rdf4j();
    repository.setAdditionalHttpHeaders(Map.of("Authorization", "Bearer " + TOKEN));
    ValueFactory values = SimpleValueFactory.getInstance();
    try (RepositoryConnection connection = repository.getConnection()) {
      var subject = values.createIRI("http://s.example/");
      var predicate = values.createIRI("http://p.example/");
      var graph = values.createIRI("http://g.example/");

      connection.add(subject, predicate, values.createLiteral("值", "zh"), graph);
      connection.add(subject, predicate, values.createLiteral(1));

      assertThat(connection.hasStatement(subject, predicate, null, false, graph)).isTrue();
      assertThat(QueryResults.asList(connection.getStatements(subject, predicate, null, false)))
          .hasSize(2);
      connection.remove(subject, predicate, values.createLiteral(1));
      assertThat(QueryResults.asList(connection.getStatements(subject, predicate, null, false)))
          .hasSize(1);
    }
    repository.shutDown();
  }

  private SPARQLRepository rdf4j() {
    String endpoint = server.address() + "sparql";
    return new SPARQLRepository(endpoint, endpoint);
  }

  private RDFConnection jena(String rows, String graphs) {
    return RDFConnectionRemote.newBuilder()
        .destination(server.address().toString())
        .queryEndpoint("sparql")
        .updateEndpoint("sparql")
        .gspEndpoint("data")
        .acceptHeaderSelectQuery(rows)
        .acceptHeaderGraph(graphs)
        .httpClient(
            java.net.http.HttpClient.newBuilder()
                .authenticator(AuthLib.authenticator("anybody", TOKEN))
                .build())
        .build();
  }
}
