package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.state.StateRows;

/** What a store keeps beside the graph is neither read nor changed over HTTP, token or none. */
class StateRowsTest {

  private static final String BEARER = "Bearer a-token-for-this-test-only";
  private static final String SECRET = "urn:newsgraph:index:";

  private final RunningServer server =
      new RunningServer(
          RunningServer.storeOf("<urn:g> { <urn:s> <urn:p> <urn:o> }"),
          ServerSettings.standard()
              .withAccess(Access.byToken(BEARER.substring("Bearer ".length()))));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
        "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s !<urn:p> ?o } }",
        "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s !<urn:p> ?o } }",
        "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } LATERAL { GRAPH ?g { ?s ?p ?o } } }",
        "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
        "SELECT * FROM NAMED <urn:x-arq:DefaultGraph> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <urn:x-arq:DefaultGraphNode> { ?s ?p ?o }",
      })
  void aQueryFindsNothingUnderTheDefaultGraphsNames(String query) {
    HttpResponse<String> reply = server.client().query(query, "Accept", "text/csv");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
  void aRequestThatNamesTheDefaultGraphFindsNothing(String parameter) {
    String query = Client.encoded("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }");
    String path = "sparql?query=" + query + "&" + parameter + "=urn:x-arq:DefaultGraph";

    assertThat(server.client().get(path, "Accept", "text/csv").body().lines()).hasSize(1);
  }

  @Test
  void theUnionIsStillTheUnion() {
    String query = "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }";

    assertThat(server.client().query(query, "Accept", "text/csv").body())
        .contains("urn:s")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:x-arq:DefaultGraph", "urn:x-arq:DefaultGraphNode", "urn:x-arq:UnionGraph"})
  void theGraphStoreKnowsNoGraphOfAReservedName(String name) {
    List<String> before = rows();
    for (String method : List.of("GET", "HEAD", "PUT", "POST", "DELETE")) {
      HttpResponse<String> reply = send(method, "data?graph=" + name);
      assertThat(reply.statusCode()).as(method).isEqualTo(400);
      assertThat(reply.body()).doesNotContain(SECRET);
    }

    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { GRAPH <urn:x-arq:DefaultGraph> { <urn:s> <urn:p> 1 } }",
        "DELETE DATA { GRAPH <urn:x-arq:DefaultGraph> { <urn:s> <urn:p> 1 } }",
        "INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { <urn:s> <urn:p> 1 } }",
        "DELETE DATA { GRAPH <urn:x-arq:UnionGraph> { <urn:s> <urn:p> <urn:o> } }",
        "CLEAR GRAPH <urn:x-arq:DefaultGraph>",
        "CLEAR GRAPH <urn:x-arq:DefaultGraphNode>",
        "CLEAR GRAPH <urn:x-arq:UnionGraph>",
        "DROP GRAPH <urn:x-arq:DefaultGraph>",
        "DROP GRAPH <urn:x-arq:DefaultGraphNode>",
        "DROP GRAPH <urn:x-arq:UnionGraph>",
        "CREATE GRAPH <urn:x-arq:DefaultGraph>",
        "COPY <urn:x-arq:DefaultGraph> TO <urn:copy>",
        "COPY <urn:g> TO <urn:x-arq:DefaultGraph>",
        "MOVE <urn:x-arq:DefaultGraphNode> TO <urn:copy>",
        "MOVE <urn:g> TO <urn:x-arq:UnionGraph>",
        "ADD <urn:x-arq:DefaultGraph> TO <urn:copy>",
        "ADD <urn:g> TO <urn:x-arq:DefaultGraphNode>",
        "WITH <urn:x-arq:DefaultGraph> INSERT { <urn:s> <urn:p> 1 } WHERE {}",
        "INSERT { ?s ?p ?o } USING <urn:x-arq:DefaultGraph> WHERE { ?s ?p ?o }",
        "INSERT { GRAPH ?g { <urn:s> <urn:p> 1 } }"
            + " WHERE { VALUES ?g { <urn:x-arq:DefaultGraph> } }",
        "INSERT { GRAPH ?g { <urn:s> <urn:p> 1 } }"
            + " WHERE { VALUES ?g { <urn:x-arq:UnionGraph> } }",
      })
  void anUpdateOfAReservedNameIsRefusedAndChangesNothing(String update) {
    List<String> before = rows();
    HttpResponse<String> reply = update("INSERT DATA { <urn:s> <urn:p> 2 }; " + update);

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(400);
    assertThat(rows()).isEqualTo(before);
    assertThat(server.client().get("data?default", "Accept", "application/n-triples").body())
        .isEqualToIgnoringWhitespace("<urn:s> <urn:p> <urn:o> .");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { GRAPH <urn:copy> { ?s ?p ?o } }"
            + " WHERE { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
        "WITH <urn:x-arq:DefaultGraphNode> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DELETE WHERE { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
        "CLEAR DEFAULT",
        "CLEAR ALL",
        "DROP ALL",
      })
  void anUpdateReachesNoRows(String update) {
    List<String> before = rows();
    update("INSERT DATA { GRAPH <urn:other> { <urn:s> <urn:p> 2 } }");
    update(update);

    assertThat(rows()).hasSameSizeAs(before);
    assertThat(server.client().query("SELECT * { GRAPH ?g { ?s ?p ?o } }").body())
        .doesNotContain(SECRET);
  }

  private List<String> rows() {
    return server
        .store()
        .read(
            dataset -> {
              List<String> rows = new ArrayList<>();
              new StateRows(dataset)
                  .find(Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(row -> rows.add(row.toString()));
              return rows;
            });
  }

  private HttpResponse<String> update(String update) {
    return server
        .client()
        .post("sparql", "application/sparql-update", update, "Authorization", BEARER);
  }

  private HttpResponse<String> send(String method, String path) {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", BEARER)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:s> <urn:p> 3 ."))
                .build());
  }
}
