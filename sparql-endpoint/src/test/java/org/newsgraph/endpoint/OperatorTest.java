package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.QueryLimits;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.Tdb2Store;

/** What those rely on who keep a server running. */
class OperatorTest {

  private static final String TOKEN = "a-token-for-this-test-only";
  private static final String UPDATE = "application/sparql-update";
  private static final String INSERT = "INSERT DATA { <http://s.example/> <http://p.example/> 1 }";

  @Test
  void queriesAndWritesAreCounted() {
    try (RunningServer server = server(ServerSettings.standard())) {
      server.client().query("SELECT * { ?s a <https://schema.org/NewsArticle> }");
      server.client().query("SELECT * { ?s ");
      server.client().get("api/queries/posts");
      server.client().post("sparql", UPDATE, INSERT, "Authorization", "Bearer " + TOKEN);

      HttpResponse<String> reply = server.client().get("metrics");

      assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
      assertThat(reply.body())
          .contains(
              "newsgraph_query_seconds_count{outcome=\"done\"} 2",
              "newsgraph_write_seconds_count{outcome=\"done\"} 1",
              "newsgraph_store_commits_total 1.0",
              "newsgraph_queries_running 0.0",
              "{method=\"GET\",route=\"/sparql\",status=\"400\"} 1",
              "{method=\"GET\",route=\"/api/queries/:name\",status=\"200\"} 1",
              "jvm_memory_used_bytes");
    }
  }

  @Test
  void theAccessLogTellsWhatWasAskedAndNothingSecret(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("access.log");
    try (RunningServer server = server(ServerSettings.standard().withAccessLog(log))) {
      server.client().get("sparql?query=ASK%7B%7D&password=hidden");
      server.client().post("sparql", UPDATE, INSERT, "Authorization", "Bearer " + TOKEN);
      server.client().get("%0d%0aforged");
    }

    assertThat(Files.readString(log))
        .contains(" GET /sparql 200 ", " POST /sparql 204 ", "%0d%0aforged 400")
        .doesNotContain("hidden", TOKEN)
        .hasLineCount(3);
  }

  @Test
  void aClientThatGuessesTokensMustWait() {
    try (RunningServer server = server(ServerSettings.standard())) {
      for (int i = 0; i < 20; i++) {
        assertThat(write(server, "guess-number-" + i + "-of-many").statusCode()).isEqualTo(401);
      }

      HttpResponse<String> reply = write(server, TOKEN);

      assertThat(reply.statusCode()).isEqualTo(429);
      assertThat(reply.headers().firstValue("Retry-After")).hasValue("60");
      assertThat(server.client().query("ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aTokenIsKnownByItsHashAlone() {
    Access access = Access.byHash(Access.hashOf(TOKEN));
    try (RunningServer server =
        new RunningServer(
            RunningServer.storeOf(""), ServerSettings.standard().withAccess(access))) {
      assertThat(write(server, TOKEN).statusCode()).isEqualTo(204);
      assertThat(write(server, Access.hashOf(TOKEN)).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aReplyBeyondTheLimitIsRefused() {
    QueryLimits limits = QueryLimits.standard().withReplyBytes(1000);
    try (RunningServer server = server(ServerSettings.standard().withLimits(limits))) {
      HttpResponse<String> reply = server.client().query("SELECT * { ?s ?p ?o }");

      assertThat(reply.statusCode()).isEqualTo(413);
      assertThat(reply.body()).contains("longer than 1000 bytes");
      assertThat(server.client().query("ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aServerThatStopsFinishesTheWritesUnderWay() throws Exception {
    try (BusyStore store = new BusyStore(Tdb2Store.inMemory())) {
      NewsgraphServer server =
          new NewsgraphServer(
              store, ServerSettings.standard().withPort(0).withAccess(Access.byToken(TOKEN)));
      Client client = new Client(server.start());
      CompletableFuture<Integer> writing =
          CompletableFuture.supplyAsync(
              () ->
                  client
                      .post("sparql", UPDATE, INSERT, "Authorization", "Bearer " + TOKEN)
                      .statusCode());
      store.awaitWriter();
      CountDownLatch closing = new CountDownLatch(1);
      CompletableFuture<Void> closed =
          CompletableFuture.runAsync(
              () -> {
                closing.countDown();
                server.close();
              });
      closing.await();
      assertThat(closed).isNotDone();
      store.letWriterGoOn();

      assertThat(writing.get()).isEqualTo(204);
      closed.join();
      assertThat(store.<Boolean>read(dataset -> dataset.find().hasNext())).isTrue();
    }
  }

  private static HttpResponse<String> write(RunningServer server, String token) {
    return server.client().post("sparql", UPDATE, INSERT, "Authorization", "Bearer " + token);
  }

  private static RunningServer server(ServerSettings settings) {
    return new RunningServer(
        RunningServer.storeOf(RunningServer.resource("/demo.trig")),
        settings.withAccess(Access.byToken(TOKEN)));
  }
}
