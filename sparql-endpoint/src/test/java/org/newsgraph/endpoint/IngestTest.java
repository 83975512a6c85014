package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.Tdb2Store;

/** Articles sent to a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestTest {

  private static final String TOKEN = "a-token-for-this-test-only";
  private static final String TYPE = "text/markdown";
  private static final String ARTICLE =
      """
      ---
      title: 林若川到白鹭湾考察
      date: 2026-05-08 18:30:00
      url: https://news.example/a1
      ---

      云湖大学校长林若川5月8日到青屿市考察。
      """;

  private final Tdb2Store store = Tdb2Store.inMemory();
  private NewsgraphServer server;
  private Client client;

  @BeforeAll
  void start() throws IOException {
    server =
        new NewsgraphServer(
            store,
            ServerSettings.standard().withPort(0).withAccess(Access.byToken(TOKEN)),
            Optional.of(new Ingest(store, NewsExtractor.bundled(), FactMapper.standard())));
    client = new Client(server.start());
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void anArticleIsReadOnceAndSeenAtOnce() {
    HttpResponse<String> first = send("ingest?name=a1.md", ARTICLE);
    HttpResponse<String> again = send("ingest?name=a1.md", ARTICLE);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.body()).contains("\"added\":1");
    assertThat(again.body()).contains("\"added\":0", "\"unchanged\":1");
    assertThat(client.get("api/queries/posts?format=csv").body()).contains("林若川,校长");
    assertThat(client.get("metrics").body())
        .contains("newsgraph_articles_total{outcome=\"added\"} 1.0");
  }

  @Test
  void whatIsNoArticleIsRejectedWithAReason() {
    HttpResponse<String> reply = send("ingest?name=a.md", "");

    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.body()).contains("\"reason\":\"EMPTY\"");
    assertThat(send("ingest?format=pdf", ARTICLE).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIngestsWithoutTheToken() {
    assertThat(client.post("ingest", TYPE, ARTICLE).statusCode()).isEqualTo(401);
    assertThat(client.get("ingest").statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> send(String path, String article) {
    return client.post(path, TYPE, article, "Authorization", "Bearer " + TOKEN);
  }
}
