package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.NewsExtractor;

class ServeCommandTest {

  private static final String TOKEN = "a token long enough";

  /** The demo stores and serves: the one command tests both, and the user's own names in both. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void theDemoIsServedUntilItIsStopped(@TempDir Path folder) throws Exception {
    String store = folder.resolve("store").toString();
    Path names =
        Files.writeString(folder.resolve("names.csv"), "科创区,Product\n蓝屋,Organization,青屿海洋观测联合会\n");
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    PipedInputStream printed = new PipedInputStream(1 << 16);
    PrintStream out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, out, false);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> code =
          thread.submit(
              () ->
                  Newsgraph.commandLine(terminal, NewsExtractor::bundled)
                      .execute(
                          "demo",
                          "--port=0",
                          "--store=" + store,
                          "--dictionary=" + names,
                          "--token-file=" + token));
      URI address = address(printed);

      URI sparql = address.resolve("sparql");
      HttpResponse<String> answer = ask(sparql, "ASK { ?p a schema:Person }");
      HttpResponse<String> posted = post(address.resolve("articles?source=buoy.md"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("true");
      assertThat(ask(sparql, "ASK { ?p a schema:Product ; schema:name '科创区'@zh }").body())
          .contains("true");
      assertThat(posted.statusCode()).isEqualTo(200);
      assertThat(ask(sparql, "ASK { ?o schema:name '青屿海洋观测联合会'@zh }").body()).contains("true");
      assertThat(code.isDone()).isFalse();
    } finally {
      thread.shutdownNow();
    }
    assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(new Session(NewsExtractor::bundled).run("stats", "--store", store).code()).isZero();
  }

  private static URI address(InputStream printed) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
    String start = "The graph is served at ";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return URI.create(line.substring(start.length()).split(" ", -1)[0]);
      }
    }
    throw new IllegalStateException("The demo ended without serving");
  }

  private static HttpResponse<String> post(URI articles) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(articles)
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(BuoyArticle.TEXT))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> ask(URI endpoint, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/sparql-query")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "PREFIX schema: <https://schema.org/> " + query))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
