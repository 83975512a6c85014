package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.cli.web.Download;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/** Fetches the web addresses that a user names, and nothing else. Thread-safe. */
final class WebPages {

  private static final int LARGEST = 64 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Download download = new Download(LARGEST, PATIENCE, HttpClient.Redirect.NORMAL);

  /** Hands on what the address gives, or a rejection that says why it gives nothing. */
  void fetch(String address, Consumer<InputStream> body, Consumer<ReadResult> rejected) {
    fetch(address, why -> rejected.accept(new Rejected(address, Reason.UNREADABLE, why)))
        .ifPresent(bytes -> body.accept(new ByteArrayInputStream(bytes)));
  }

  /** What the address gives; else nothing, and a line that says why. */
  Optional<byte[]> fetch(String address, Consumer<String> problem) {
    try {
      HttpResponse<byte[]> answer =
          download.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("User-Agent", "newsgraph")
                  .build());
      if (answer.statusCode() == 200) {
        return Optional.of(answer.body());
      }
      problem.accept(address + ": the server answers with status " + answer.statusCode());
    } catch (IllegalArgumentException e) {
      problem.accept(address + ": not a web address; check it");
    } catch (IOException e) {
      problem.accept(
          "%s: cannot be fetched: %s; check it, or save it as a file"
              .formatted(address, OneLine.of(e.getMessage())));
    }
    return Optional.empty();
  }
}
