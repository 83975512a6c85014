package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker may try. After each attempt the server answers as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

  private final AtomicInteger visits = new AtomicInteger();
  private RunningServer server;
  private HttpServer trap;

  @BeforeAll
  void start() throws IOException {
    server = RunningServer.demo();
    trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    trap.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    trap.start();
  }

  @AfterAll
  void stop() {
    trap.stop(0);
    server.close();
  }

  @AfterEach
  void theServerIsAliveAndHasReachedOutToNobody() {
    assertThat(server.client().query("ASK { ?s ?p ?o }").body()).contains("true");
    assertThat(visits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o OPTIONAL { SERVICE <%s> { ?s ?p ?x } } } LIMIT 1",
        "SELECT * FROM <%s> { ?s ?p ?o }",
        "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
        "DESCRIBE <%s>",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { BIND(<%s> AS ?e) SERVICE ?e { ?s ?p ?o } }",
      })
  void noQueryReachesOutOfTheStore(String query) {
    String address = "http://127.0.0.1:" + trap.getAddress().getPort() + "/";
    HttpResponse<String> reply = server.client().query(String.format(query, address));

    assertThat(reply.statusCode()).isIn(200, 400, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System.currentTimeMillis>() AS ?x) {}",
        "SELECT (<java:org.newsgraph.Function>(1) AS ?x) {}",
        "SELECT * { ?x <java:org.newsgraph.Property> ?y }",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:wait(60000) AS ?x) {}",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT * { ?s ?p ?o }"
            + " ORDER BY afn:wait(60000)",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (SUM(afn:wait(60000)) AS ?x)"
            + " { ?s ?p ?o }",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT * { ?s ?p ?o"
            + " FILTER EXISTS { FILTER(afn:wait(60000)) } }",
      })
  void noFunctionLoadsAClassOrWaits(String query) {
    long begin = System.nanoTime();
    HttpResponse<String> reply = server.client().query(query);

    assertThat(reply.statusCode()).isIn(200, 400, 503);
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }

  @Test
  void noFileIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("secret.ttl");
    Files.writeString(file, "<http://a.example/> <http://b.example/> \"secret\" .");

    for (String query :
        new String[] {
          "SELECT * FROM <" + file.toUri() + "> { ?s ?p ?o }",
          "SELECT * FROM NAMED <" + file.toUri() + "> { GRAPH ?g { ?s ?p ?o } }",
          "SELECT * { SERVICE <" + file.toUri() + "> { ?s ?p ?o } }",
        }) {
      assertThat(server.client().query(query).body()).doesNotContain("secret\"");
    }
    assertThat(
            server
                .client()
                .get(
                    "sparql?query="
                        + Client.encoded("SELECT * { ?s ?p ?o }")
                        + "&default-graph-uri="
                        + Client.encoded(file.toUri().toString()))
                .body())
        .doesNotContain("secret\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://a.example/> <http://b.example/> 1 }",
        "DROP ALL",
        "CLEAR ALL",
        "LOAD <file:///etc/passwd>",
        "DELETE WHERE { ?s ?p ?o }",
      })
  void nobodyWritesWithoutAToken(String update) {
    long commit = server.store().commitNumber();
    int direct = server.client().post("sparql", "application/sparql-update", update).statusCode();
    int form =
        server
            .client()
            .post("sparql", "application/x-www-form-urlencoded", "update=" + Client.encoded(update))
            .statusCode();
    int asQuery = server.client().query(update).statusCode();

    assertThat(new int[] {direct, form}).containsOnly(403);
    assertThat(asQuery).isEqualTo(400);
    assertThat(server.store().commitNumber()).isEqualTo(commit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
  void anotherMethodIsRefusedEvenUnderCover(String method) {
    assertThat(server.client().method(method, "sparql").statusCode()).isEqualTo(405);
    assertThat(server.client().get("api/stats", "X-HTTP-Method-Override", method).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/lib/..%2f..%2fetc%2fpasswd",
        "/lib/%252e%252e/app.js",
        "//etc/passwd",
        "/..;/etc/passwd",
        "/lib\\..\\..\\etc\\passwd",
        "/%00",
      })
  void noPathLeadsOutOfThePage(String path) throws IOException {
    String reply = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(reply).startsWith("HTTP/1.1 4").doesNotContain("root:", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"\r\nx\"\r\n",
        "GET /health HTTP/1.1\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
        "GET  HTTP/1.1\r\n\r\n",
        "\u0016\u0003\u0001\u0002",
        "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
      })
  void aBrokenRequestIsRefused(String request) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reply).doesNotContain("HTTP/1.1 200").doesNotContain("\tat ");
    }
  }

  @Test
  void aParameterCannotBreakOutIntoAHeader() {
    HttpResponse<String> reply =
        server.client().get("sparql?query=ASK%7B%7D&format=json%0d%0aX-Injected:%201");

    assertThat(reply.statusCode()).isEqualTo(406);
    assertThat(reply.headers().firstValue("X-Injected")).isEmpty();
  }

  @Test
  void aDeeplyNestedQueryIsRefused() {
    String nested = "SELECT * { " + "{".repeat(40_000) + "}".repeat(40_000) + " }";
    HttpResponse<String> reply = server.client().post("sparql", "application/sparql-query", nested);

    assertThat(reply.statusCode()).isIn(200, 400, 413);
    assertThat(reply.body()).doesNotContain("java.", "\tat ");
  }

  @Test
  void brokenEscapesAndForeignBytesAreRefused() {
    assertThat(server.client().get("sparql?query=%ff%fe").statusCode()).isEqualTo(400);
    assertThat(
            server
                .client()
                .post("sparql", "application/x-www-form-urlencoded", "query=%zz")
                .statusCode())
        .isEqualTo(400);
    assertThat(server.client().post("sparql", "text/plain", "ASK {}").statusCode()).isEqualTo(415);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
