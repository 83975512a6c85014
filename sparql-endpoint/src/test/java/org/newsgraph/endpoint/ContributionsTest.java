package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.Tdb2Store;

class ContributionsTest {

  private static final String TOKEN = "a-token-for-this-test-only";
  private static final String[] BEARER = {"Authorization", "Bearer " + TOKEN};
  private static final String ARTICLE =
      """
      ---
      title: 临江大学校长调研
      date: 2024-03-08 08:00:00
      url: https://contributed.example/1
      ---
      临江大学校长林晓岚8日到海州调研。她会见了师生代表，并参观了实验室。
      """;
  private static final String PERSON = "https://w3id.org/newsgraph/data/person/";

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server =
        new RunningServer(
            Tdb2Store.openOrCreate(folder.resolve("store")),
            ServerSettings.standard().withAccess(Access.byToken(TOKEN)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anArticleIsPostedAndTakenBackByWhoShowsTheToken() {
    assertThat(post(ARTICLE).statusCode()).isEqualTo(401);

    HttpResponse<String> posted = post(ARTICLE, BEARER);

    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(posted.body()).contains("\"added\":1");
    assertThat(post(ARTICLE, BEARER).body()).contains("\"unchanged\":1");
    assertThat(people()).contains("林晓岚");
    assertThat(server.client().get("metrics").body())
        .contains("newsgraph_articles_total{outcome=\"added\"} 1.0");
    String address = "articles?url=" + Client.encoded("https://contributed.example/1");
    assertThat(server.client().method("DELETE", address, BEARER).statusCode()).isEqualTo(200);
    assertThat(people()).doesNotContain("林晓岚");
    assertThat(server.client().method("DELETE", address, BEARER).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoArticleIsRejectedWithTheReason() {
    HttpResponse<String> posted = post("---\ntitle: nothing\n---\n", BEARER);

    assertThat(posted.statusCode()).isEqualTo(422);
    assertThat(posted.body()).contains("\"reason\":\"NO_TEXT\"");
    assertThat(
            server
                .client()
                .post("articles?format=pdf", "text/markdown", ARTICLE, BEARER)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void judgementsAreAddedListedAndTakenBack() {
    post(ARTICLE, BEARER);
    post(ARTICLE.replace("林晓岚", "林小岚").replace("example/1", "example/2"), BEARER);
    String body =
        """
        {"verdict": "same", "one": "%s林晓岚", "other": "%s林小岚", "by": "editor", "why": "a slip"}
        """
            .formatted(PERSON, PERSON);

    assertThat(judge(body).statusCode()).isEqualTo(401);
    assertThat(judge(body, BEARER).body()).contains("\"articles\":");
    assertThat(server.client().get("judgements").body()).contains("\"by\":\"editor\"");
    assertThat(server.client().method("DELETE", "judgements", BEARER).statusCode()).isEqualTo(200);
    assertThat(server.client().get("judgements").body()).isEqualTo("[]");
    assertThat(judge(body.replace("林小岚", "无名氏"), BEARER).statusCode()).isEqualTo(422);
    assertThat(judge("{", BEARER).statusCode()).isEqualTo(400);
  }

  @Test
  void theFeedOfChangesTellsEachCommit() throws IOException {
    post(ARTICLE, BEARER);
    HttpURLConnection connection =
        (HttpURLConnection) new URL(server.address() + "changes").openConnection();
    connection.setReadTimeout(20_000);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("id: 1");
      assertThat(lines.readLine()).isEqualTo("event: patch");
      post(ARTICLE.replace("example/1", "example/2"), BEARER);
      String line = lines.readLine();
      while (!line.equals("id: 2")) {
        line = lines.readLine();
      }
      assertThat(line).isEqualTo("id: 2");
    } finally {
      connection.disconnect();
    }
  }

  @Test
  void whoHasNoTokenIsToldWhatChangedInTheGraphAndNotBesideIt() throws IOException {
    String address = "documents?of=" + Client.encoded("/home/editor/news");
    String content = Base64.getEncoder().encodeToString(ARTICLE.getBytes(StandardCharsets.UTF_8));
    String document = "{\"name\": \"a.md\", \"hash\": \"1\", \"content\": \"" + content + "\"}";
    String body = "{\"documents\": [" + document + "]}";
    server.client().post(address, "application/json", body, BEARER);

    List<String> open = patches();
    List<String> whole = patches(BEARER);

    assertThat(String.join("", open))
        .contains("林晓岚")
        .doesNotContain("/home/editor", "urn:newsgraph:index:");
    assertThat(String.join("", whole)).contains("林晓岚", "/home/editor", "urn:newsgraph:index:");
    assertThat(open).hasSameSizeAs(whole);
    DatasetGraph played = DatasetGraphFactory.create();
    for (String patch : open) {
      RDFPatchOps.applyChange(played, RDFPatchOps.read(stream(patch)));
    }
    server
        .store()
        .read(
            dataset -> {
              assertThat(played.find()).toIterable().containsAll(() -> dataset.find());
              return dataset;
            });
  }

  @Test
  void aWrongTokenIsNotToldTheOpenPartInstead() {
    assertThat(server.client().get("changes", "Authorization", "Bearer no").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aCommitThatTheStoreHasNotCannotBeFollowed() {
    post(ARTICLE, BEARER);

    HttpResponse<String> ahead = server.client().get("changes?after=2");

    assertThat(ahead.statusCode()).isEqualTo(410);
    assertThat(ahead.body()).contains("There is no commit 2 here");
  }

  @Test
  void aCommitsNumberIsNotBelowZero() {
    HttpResponse<String> reply = server.client().get("changes?after=-1");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("number of a commit");
  }

  @Test
  void documentsOfASourceCountAsArticlesToo() {
    String content = Base64.getEncoder().encodeToString(ARTICLE.getBytes(StandardCharsets.UTF_8));
    String body =
        "{\"documents\": [{\"name\": \"a.md\", \"hash\": \"1\", \"content\": \"%s\"}]}"
            .formatted(content);

    HttpResponse<String> posted =
        server.client().post("documents?of=news", "application/json", body, BEARER);

    assertThat(posted.body()).contains("\"added\":1");
    assertThat(server.client().get("metrics").body())
        .contains("newsgraph_articles_total{outcome=\"added\"} 1.0");
  }

  @Test
  void historyIsKeptOrNot() {
    String address = "articles?keep-history=";
    assertThat(
            server
                .client()
                .post(address + "perhaps", "text/markdown", ARTICLE, BEARER)
                .statusCode())
        .isEqualTo(400);
    assertThat(
            server.client().post(address + "true", "text/markdown", ARTICLE, BEARER).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoFollowsTheChangesDoesNotHoldUpTheServersEnd() throws IOException {
    post(ARTICLE, BEARER);
    HttpURLConnection connection =
        (HttpURLConnection) new URL(server.address() + "changes").openConnection();
    connection.setReadTimeout(20_000);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("id: 1");

      server.close();

      assertThat(lines.lines().toList()).contains("event: patch");
    } finally {
      connection.disconnect();
    }
  }

  @Test
  void aServerWithoutATokenTakesNothing() {
    try (RunningServer readOnly = RunningServer.demo()) {
      assertThat(readOnly.client().post("articles", "text/markdown", ARTICLE, BEARER).statusCode())
          .isEqualTo(403);
      assertThat(
              readOnly.client().post("judgements", "application/json", "{}", BEARER).statusCode())
          .isEqualTo(403);
      assertThat(readOnly.client().method("DELETE", "articles?url=x", BEARER).statusCode())
          .isEqualTo(403);
      assertThat(readOnly.client().get("articles").statusCode()).isEqualTo(405);
    }
  }

  private HttpResponse<String> post(String article, String... headers) {
    return server.client().post("articles?source=posted.md", "text/markdown", article, headers);
  }

  private HttpResponse<String> judge(String body, String... headers) {
    return server.client().post("judgements", "application/json", body, headers);
  }

  /** The patches of all commits so far, as the feed sends them. */
  private List<String> patches(String... headers) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) new URL(server.address() + "changes").openConnection();
    connection.setReadTimeout(20_000);
    for (int i = 0; i < headers.length; i += 2) {
      connection.setRequestProperty(headers[i], headers[i + 1]);
    }
    long commits = server.store().changes().orElseThrow().last();
    List<String> patches = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      while (patches.size() < commits) {
        StringBuilder patch = new StringBuilder();
        for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            patch.append(line.substring("data: ".length())).append('\n');
          }
        }
        patches.add(patch.toString());
      }
    } finally {
      connection.disconnect();
    }
    return patches;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String people() {
    return server
        .client()
        .query("SELECT ?n { ?p a <https://schema.org/Person> ; <https://schema.org/name> ?n }")
        .body();
  }
}
