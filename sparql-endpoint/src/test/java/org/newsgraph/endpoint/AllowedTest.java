package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.endpoint.outbound.Allowed;
import org.newsgraph.endpoint.outbound.PrivateAddresses;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;

/** What is allowed by name is reached, and nothing beside it. */
class AllowedTest {

  private static final String TOKEN = "token-of-this-test";
  private static final String FUNCTION = "java:" + Answer.class.getName();
  private static final String TURTLE = "<#it> <https://a.example/p> \"loaded\" .";

  private final AtomicInteger visits = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private RunningServer remote;
  private RunningServer server;
  private HttpServer site;

  /** A function of the operator's own. */
  public static final class Answer extends FunctionBase0 {
    @Override
    public NodeValue exec() {
      return NodeValue.makeInteger(42);
    }
  }

  @BeforeEach
  void start() throws IOException {
    remote =
        new RunningServer(
            RunningServer.storeOf(
                "GRAPH <urn:g> { <urn:s> <urn:name> '遠方' . <urn:t> <urn:name> 'other' }"),
            ServerSettings.standard());
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/open/a.ttl", exchange -> answer(exchange, 200, "text/turtle", TURTLE));
    site.createContext("/open/page", exchange -> answer(exchange, 200, "text/html", "<p>"));
    site.createContext("/open/broken", exchange -> answer(exchange, 200, "text/turtle", "<<<"));
    site.createContext("/shut/a.ttl", exchange -> answer(exchange, 200, "text/turtle", TURTLE));
    site.createContext("/open/slow", exchange -> waitLong());
    site.createContext(
        "/open/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", site("/shut/a.ttl"));
          answer(exchange, 302, "text/turtle", "");
        });
    site.start();
    server = serverWith(List.of());
  }

  private RunningServer serverWith(List<String> addresses) {
    return new RunningServer(
        RunningServer.storeOf("GRAPH <urn:g> { <urn:s> <urn:here> 1 }"),
        ServerSettings.standard()
            .withAccess(Access.byToken(TOKEN))
            .withAllowed(
                Allowed.of(
                    List.of(endpoint(), site("/open/page"), site("/open/slow"), foreign()),
                    List.of(site("/open/")),
                    List.of(FUNCTION),
                    addresses)));
  }

  @AfterEach
  void stop() {
    ended.countDown();
    server.close();
    remote.close();
    site.stop(0);
  }

  @Test
  void anEndpointThatIsNamedIsAskedWithWhatIsKnown() {
    String reply =
        ask("SELECT ?s ?name { ?s <urn:here> 1 SERVICE <%s> { ?s <urn:name> ?name } }", endpoint())
            .body();

    assertThat(reply).contains("遠方").doesNotContain("other");
  }

  @Test
  void variablesOfAnInnerScopeStayTheirOwn() {
    String reply =
        ask(
                "SELECT ?n { { SELECT (COUNT(?name) AS ?n) { SERVICE <%s>"
                    + " { { SELECT ?name { ?s <urn:name> ?name } } } } } }",
                endpoint())
            .body();

    assertThat(reply).contains("\"value\":\"2\"");
  }

  @Test
  void anotherEndpointIsRefused() {
    String other = site("/shut/sparql");

    assertThat(ask("SELECT * { SERVICE <%s> { ?s ?p ?o } }", other).statusCode()).isEqualTo(403);
    assertThat(ask("SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }", other).body())
        .contains("\"bindings\":[\n{}\n]");
    assertThat(visits).hasValue(0);
  }

  @Test
  void anEndpointThatGivesNoRowsIsABadGateway() {
    HttpResponse<String> reply = ask("SELECT * { SERVICE <%s> { ?s ?p ?o } }", site("/open/page"));

    assertThat(reply.statusCode()).isEqualTo(502);
    assertThat(reply.body()).contains("no SPARQL result");
  }

  @Test
  void aQueryThatWaitsForAnotherServerIsEndedInItsTime() {
    String query = "SELECT * { SERVICE <" + site("/open/slow") + "> { ?s ?p ?o } }";
    HttpResponse<String> reply =
        server.client().get("sparql?timeout=0.5&query=" + Client.encoded(query));

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.body()).contains("longer than 0.5 s");
  }

  @Test
  void aHostThatLeadsToAPrivateAddressIsRefusedUnlessTheAddressIsNamed() {
    String query = "SELECT * { SERVICE <%s> { ?s <urn:name> ?name } }";
    HttpResponse<String> refused = ask(query, foreign());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("private address");

    try (RunningServer open = serverWith(List.of("127.0.0.1", "::1"))) {
      String body = open.client().query(query.formatted(foreign())).body();
      assertThat(body).contains("遠方");
    }
  }

  @Test
  void aDocumentThatIsNamedIsLoaded() {
    assertThat(update("LOAD <" + site("/open/a.ttl") + "> INTO GRAPH <urn:new>")).isEqualTo(204);
    assertThat(ask("SELECT * { GRAPH <urn:new> { ?s ?p ?o } }", "").body())
        .contains("loaded", site("/open/a.ttl#it"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shut/a.ttl",
        "/open/../shut/a.ttl",
        "/open/%2e%2e/shut/a.ttl",
        "/open/..%5Cshut/a.ttl",
        "/openly",
      })
  void whatIsNotNamedIsNotLoaded(String path) {
    assertThat(update("LOAD <" + site(path) + ">")).isEqualTo(403);
    assertThat(update("LOAD <file:///etc/passwd>")).isEqualTo(403);
    assertThat(visits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open/page", "/open/broken", "/open/elsewhere", "/open/absent"})
  void whatCannotBeLoadedChangesNothing(String path) {
    long commit = server.store().commitNumber();
    String both = "INSERT DATA { <urn:a> <urn:b> 1 } ; LOAD <" + site(path) + ">";

    assertThat(update(both)).isEqualTo(502);
    assertThat(server.store().commitNumber()).isEqualTo(commit);
    assertThat(update(both.replace("LOAD", "LOAD SILENT"))).isEqualTo(204);
    assertThat(ask("ASK { <urn:a> <urn:b> 1 }", "").body()).contains("true");
  }

  @Test
  void aFunctionThatIsNamedIsCalledAndNoOther() {
    String other = "java:org.apache.jena.sparql.function.library.version";

    assertThat(ask("SELECT (<%s>() AS ?x) {}", FUNCTION).body()).contains("\"42\"");
    assertThat(ask("SELECT (<%s>() AS ?x) {}", other).body()).doesNotContain("\"x\":{");
  }

  @Test
  void nothingIsAllowedThatIsNoAddressOrIri() {
    for (String wrong : List.of("file:///etc/", "a.example", "ftp://a.example/", "http://u@a/")) {
      List<String> list = List.of(wrong);
      assertThatThrownBy(() -> Allowed.of(list, List.of(), List.of(), List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Allowed.of(List.of(), List.of(), List.of("now"), List.of()))
        .hasMessageContaining("java:");
    assertThatThrownBy(() -> Allowed.of(List.of(), List.of(), List.of(), List.of("a.example")))
        .hasMessageContaining("digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "ff02::1",
      })
  void addressesOutsideThePublicWebArePrivate(String address) throws IOException {
    assertThat(PrivateAddresses.has(InetAddress.getByName(address))).isTrue();
    assertThat(PrivateAddresses.has(InetAddress.getByName("93.184.216.34"))).isFalse();
  }

  private HttpResponse<String> ask(String query, String address) {
    return server.client().query(query.formatted(address));
  }

  private int update(String update) {
    return server
        .client()
        .post("sparql", "application/sparql-update", update, "Authorization", "Bearer " + TOKEN)
        .statusCode();
  }

  private String endpoint() {
    return remote.address().resolve("sparql").toString();
  }

  /** The same endpoint by a name, which is looked up. */
  private String foreign() {
    return endpoint().replace("127.0.0.1", "localhost");
  }

  private String site(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private void waitLong() {
    try {
      ended.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    visits.incrementAndGet();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
