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

  /** The demo stores and serves: the one command tests both. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void theDemoIsServedUntilItIsStopped(@TempDir Path folder) throws Exception {
    String store = folder.resolve("store").toString();
    PipedInputStream printed = new PipedInputStream(1 << 16);
    PrintStream out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, out, false);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> code =
          thread.submit(
              () ->
                  Newsgraph.commandLine(terminal, NewsExtractor::bundled)
                      .execute("demo", "--port", "0", "--store", store));
      URI address = address(printed);

      HttpResponse<String> answer = ask(address.resolve("sparql"), "ASK { ?p a schema:Person }");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("true");
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
