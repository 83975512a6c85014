package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/** Fetches the web addresses that a user names, and nothing else. */
final class WebPages {

  private static final int LARGEST = 64 << 20;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(60);

  /** Hands on what the address gives, or a rejection that says why it gives nothing. */
  void fetch(String address, Consumer<InputStream> body, Consumer<ReadResult> rejected) {
    fetch(address, why -> rejected.accept(new Rejected(address, Reason.UNREADABLE, why)))
        .ifPresent(bytes -> body.accept(new ByteArrayInputStream(bytes)));
  }

  /** What the address gives; else nothing, and a line that says why. */
  Optional<byte[]> fetch(String address, Consumer<String> problem) {
    try {
      return Optional.of(bytes(address));
    } catch (Failure e) {
      problem.accept(address + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static byte[] bytes(String address) throws Failure {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    CompletableFuture<byte[]> answer;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .header("User-Agent", "newsgraph")
              .timeout(WHOLE)
              .build();
      answer = client.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(WebPages::body);
    } catch (IllegalArgumentException e) {
      throw new Failure("not a web address; check it", e);
    }
    try {
      return answer.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Failure("no answer within " + WHOLE.toSeconds() + " s; try again later", e);
    } catch (ExecutionException e) {
      String problem = OneLine.of(e.getCause() == null ? null : e.getCause().getMessage());
      throw new Failure(
          "cannot be fetched: " + (problem.isEmpty() ? "no connection; check it" : problem), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  private static byte[] body(HttpResponse<InputStream> response) {
    try (InputStream stream = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("the server answers with status " + response.statusCode());
      }
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("larger than " + (LARGEST >> 20) + " MB; save it and split it");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
