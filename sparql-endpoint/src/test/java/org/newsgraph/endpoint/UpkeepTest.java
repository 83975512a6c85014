package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.upkeep.Restore;

/** What operators do to a store that a server holds. */
class UpkeepTest {

  private static final String TOKEN = "token-of-this-test";
  private static final String[] BEARER = {"Authorization", "Bearer " + TOKEN};
  private static final String INSERT = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> \"kept\" } }";

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = new RunningServer(Tdb2Store.openOrCreate(folder.resolve("store")), settings());
    assertThat(update(server.client()).statusCode()).isEqualTo(204);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static ServerSettings settings() {
    return ServerSettings.standard().withAccess(Access.byToken(TOKEN));
  }

  @Test
  void aBackupOverHttpIsRestoredToTheSameStore() throws IOException {
    HttpResponse<byte[]> backup = server.client().bytes("admin/backup", BEARER);

    assertThat(backup.statusCode()).isEqualTo(200);
    assertThat(backup.headers().firstValue("Content-Type")).hasValue("application/gzip");
    Path file = folder.resolve("store.nq.gz");
    Files.write(file, backup.body());
    try (Tdb2Store restored = Tdb2Store.openOrCreate(folder.resolve("restored"))) {
      new Restore(restored).from(file);
      assertThat(
              restored.<Boolean>read(dataset -> dataset.find().next().toString().contains("kept")))
          .isTrue();
    }
  }

  @Test
  void compactionTellsWhatItGained() {
    for (int i = 0; i < 5; i++) {
      update(server.client());
    }
    HttpResponse<String> reply = server.client().post("admin/compact", "text/plain", "", BEARER);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("\"bytesBefore\":", "\"bytesAfter\":");
    assertThat(server.client().query("ASK { <urn:s> <urn:p> \"kept\" }").body()).contains("true");
  }

  @Test
  void nobodyDoesSoWithoutTheToken() {
    assertThat(server.client().get("admin/backup").statusCode()).isEqualTo(401);
    assertThat(server.client().post("admin/compact", "text/plain", "").statusCode()).isEqualTo(401);
    try (RunningServer open = RunningServer.demo()) {
      assertThat(open.client().get("admin/backup", BEARER).statusCode()).isEqualTo(403);
      assertThat(open.client().post("admin/compact", "text/plain", "", BEARER).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void aFullDiskAsksTheWriterToComeAgainAndLetsReadersGoOn() throws IOException {
    try (Tdb2Store store = RunningServer.storeOf("GRAPH <urn:g> { <urn:s> <urn:p> 1 }");
        NewsgraphServer full = new NewsgraphServer(new FullStore(store), settings().withPort(0))) {
      Client client = new Client(full.start());
      HttpResponse<String> reply = update(client);

      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(reply.headers().firstValue("Retry-After")).hasValue("60");
      assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(client.query("ASK { <urn:s> <urn:p> 1 }").body()).contains("true");
      HttpResponse<String> article =
          client.post(
              "articles?source=a.md",
              "text/markdown",
              "---\ntitle: 消息\ndate: 2024-03-08\n---\n林晓岚8日到海州调研。\n",
              BEARER);
      assertThat(article.statusCode()).isEqualTo(503);
      assertThat(article.headers().firstValue("Retry-After")).hasValue("60");
    }
  }

  private static HttpResponse<String> update(Client client) {
    return client.post("sparql", "application/sparql-update", INSERT, BEARER);
  }
}
