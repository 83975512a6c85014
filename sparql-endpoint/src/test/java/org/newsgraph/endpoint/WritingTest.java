package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;

class WritingTest {

  private static final String TOKEN = "a-token-for-this-test-only";
  private static final String BEARER = "Bearer " + TOKEN;
  private static final String UPDATE = "application/sparql-update";
  private static final String INSERT =
      "INSERT DATA { GRAPH <http://g.example/1> { <http://s.example/> <http://p.example/> 1 } }";
  private static final String GRAPH = "data?graph=" + Client.encoded("http://g.example/2");
  private static final String TRIPLE = "<http://s.example/> <http://p.example/> 2 .";

  private final RunningServer server =
      new RunningServer(
          RunningServer.storeOf(""), ServerSettings.standard().withAccess(Access.byToken(TOKEN)));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anUpdateComesDirectlyAndByForm() {
    assertThat(server.client().post("sparql", UPDATE, INSERT, "Authorization", BEARER).statusCode())
        .isEqualTo(204);
    String second = "update=" + Client.encoded(INSERT.replace("> 1 }", "> 3 }"));
    assertThat(
            server
                .client()
                .post(
                    "sparql",
                    "application/x-www-form-urlencoded",
                    second,
                    "Authorization",
                    basic(TOKEN))
                .statusCode())
        .isEqualTo(204);
    assertThat(count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer a-token-for-this-test-onlx",
        "Bearer a-token-for-this-test-only2",
        "Basic !!!",
        "Digest a-token-for-this-test-only",
        "a-token-for-this-test-only",
      })
  void aWrongTokenIsRefused(String authorization) {
    HttpResponse<String> reply =
        server.client().post("sparql", UPDATE, INSERT, "Authorization", authorization);

    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(reply.headers().firstValue("WWW-Authenticate").orElse("")).contains("Bearer");
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 204",
    "Origin, http://other.example, 403",
    "Origin, null, 403",
  })
  void aPageOfAnotherSiteDoesNotWriteWithThePasswordThatTheBrowserKeeps(
      String header, String value, int status) {
    HttpResponse<String> reply =
        server
            .client()
            .post(
                "sparql",
                "application/x-www-form-urlencoded",
                "update=" + Client.encoded(INSERT),
                "Authorization",
                basic(TOKEN),
                header,
                value);

    assertThat(reply.statusCode()).isEqualTo(status);
  }

  @Test
  void aPageOfThisServerWrites() {
    String origin = "http://" + server.address().getAuthority();
    HttpResponse<String> reply =
        server
            .client()
            .post("sparql", UPDATE, INSERT, "Authorization", basic(TOKEN), "Origin", origin);

    assertThat(reply.statusCode()).isEqualTo(204);
  }

  @Test
  void loadIsOff() {
    HttpResponse<String> reply =
        server
            .client()
            .post("sparql", UPDATE, "LOAD <file:///etc/passwd>", "Authorization", BEARER);

    assertThat(reply.statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsWrittenWithoutAGraphIsSeenByQueriesAndTakenBackAgain() {
    update("INSERT DATA { <http://s.example/> <http://p.example/> 1 }");
    assertThat(rows("SELECT * { ?s ?p ?o }")).isEqualTo(1);
    assertThat(count("urn:newsgraph:default")).isEqualTo(1);

    update("INSERT { <http://s.example/2> ?p ?o } WHERE { ?s ?p ?o }");
    assertThat(rows("SELECT * { ?s ?p ?o }")).isEqualTo(2);
    update("DELETE DATA { <http://s.example/> <http://p.example/> 1 }");
    assertThat(rows("SELECT * { ?s ?p ?o }")).isEqualTo(1);
    update("CLEAR DEFAULT");
    assertThat(count()).isZero();
  }

  @Test
  void clearingTheDefaultGraphLeavesTheNamedOnes() {
    update(INSERT);
    update("INSERT DATA { <http://s.example/> <http://p.example/> 1 }");
    update("CLEAR DEFAULT");

    assertThat(count()).isEqualTo(1);
    assertThat(count("http://g.example/1")).isEqualTo(1);
  }

  @Test
  void anUpdateIsNarrowedToTheGraphsThatTheRequestNames() {
    server.client().post("sparql", UPDATE, INSERT, "Authorization", BEARER);
    String copy = "INSERT { GRAPH <http://g.example/copy> { ?s ?p ?o } } WHERE { ?s ?p ?o }";
    String elsewhere = "?using-graph-uri=" + Client.encoded("http://g.example/none");

    server.client().post("sparql" + elsewhere, UPDATE, copy, "Authorization", BEARER);
    assertThat(count("http://g.example/copy")).isZero();
    server.client().post("sparql", UPDATE, copy, "Authorization", BEARER);
    assertThat(count("http://g.example/copy")).isEqualTo(1);
  }

  @Test
  void aMalformedUpdateChangesNothing() {
    HttpResponse<String> reply =
        server.client().post("sparql", UPDATE, INSERT + "; NONSENSE", "Authorization", BEARER);

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(count()).isZero();
  }

  @Test
  void aGraphIsPutReadMergedAndDeleted() {
    assertThat(send("PUT", GRAPH, TRIPLE).statusCode()).isEqualTo(201);
    assertThat(send("PUT", GRAPH, TRIPLE.replace("2 .", "4 .")).statusCode()).isEqualTo(204);
    assertThat(server.client().get(GRAPH, "Accept", "application/n-triples").body())
        .contains("\"4\"")
        .doesNotContain("\"2\"");
    assertThat(send("POST", GRAPH, TRIPLE).statusCode()).isEqualTo(204);
    assertThat(count()).isEqualTo(2);
    assertThat(
            server.client().get("data?default", "Accept", "application/n-triples").body().lines())
        .hasSize(2);
    assertThat(send("DELETE", GRAPH, "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", GRAPH, "").statusCode()).isEqualTo(404);
    assertThat(server.client().get(GRAPH).statusCode()).isEqualTo(404);
  }

  @Test
  void aGraphIsNotTakenInAFormatThatReachesOutNorWhenBroken() {
    assertThat(send("PUT", GRAPH, "application/ld+json", "{}").statusCode()).isEqualTo(415);
    assertThat(send("PUT", GRAPH, "<http://s.example/> <").statusCode()).isEqualTo(400);
    String outside =
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:e=\"http://e.example/\"><rdf:Description rdf:about=\"http://s.example/\">"
            + "<e:p>&x;</e:p></rdf:Description></rdf:RDF>";
    HttpResponse<String> reply = send("PUT", GRAPH, "application/rdf+xml", outside);

    assertThat(reply.statusCode()).isIn(201, 400);
    assertThat(server.client().get("data?default").body()).doesNotContain("root:");
  }

  @Test
  void aGraphMustBeNamed() {
    assertThat(server.client().get("data").statusCode()).isEqualTo(400);
    assertThat(server.client().get("data?graph=relative").statusCode()).isEqualTo(400);
    assertThat(send("PUT", "data", TRIPLE).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> send(String method, String path, String turtle) {
    return send(method, path, "text/turtle", turtle);
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", BEARER)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
  }

  private void update(String update) {
    HttpResponse<String> reply =
        server.client().post("sparql", UPDATE, update, "Authorization", BEARER);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(204);
  }

  private int count() {
    return rows("SELECT * { GRAPH ?g { ?s ?p ?o } }");
  }

  private int count(String graph) {
    return rows("SELECT * { GRAPH <" + graph + "> { ?s ?p ?o } }");
  }

  private int rows(String query) {
    return (int) server.client().query(query, "Accept", "text/csv").body().lines().count() - 1;
  }

  private static String basic(String token) {
    String pair = "someone:" + token;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
