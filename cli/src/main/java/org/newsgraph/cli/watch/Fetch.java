package org.newsgraph.cli.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.newsgraph.endpoint.outbound.PrivateAddresses;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.graph.watch.SourceState;

/**
 * Asks addresses carefully: conditional requests, bounded answers, robots.txt, no private address
 * unless allowed, and the same care for wherever an address redirects to. For one run; for one
 * thread.
 */
final class Fetch {

  private static final String AGENT = "newsgraph";
  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final FetchSettings settings;
  private final HttpClient client;
  private final Map<String, Robots> robots = new HashMap<>();

  Fetch(FetchSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.patience())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Asks an address, which gives nothing if it is what the state says. */
  Answer get(String address, SourceState state) {
    try {
      URI uri = URI.create(address);
      if (!robots(uri).allow(path(uri))) {
        return failed("its robots.txt does not allow it");
      }
      return get(uri, state, 0);
    } catch (IllegalArgumentException e) {
      return failed("not a web address; check it");
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private Answer get(URI uri, SourceState state, int redirects) throws IOException {
    check(uri);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).header("User-Agent", AGENT).timeout(settings.patience());
    if (!state.etag().isEmpty()) {
      request.header("If-None-Match", state.etag());
    }
    if (!state.modified().isEmpty()) {
      request.header("If-Modified-Since", state.modified());
    }
    Reply reply = send(request.build());
    if (reply.status() == NOT_MODIFIED) {
      return new Answer.Unchanged();
    }
    if (reply.isRedirect() && redirects < MOST_REDIRECTS) {
      return get(uri.resolve(reply.header("Location")), state, redirects + 1);
    }
    if (reply.status() != OK) {
      return new Answer.Failed(
          "the server answers with status " + reply.status(), pause(reply.header("Retry-After")));
    }
    return new Answer.Fresh(reply.body(), reply.header("ETag"), reply.header("Last-Modified"));
  }

  private Robots robots(URI uri) throws IOException {
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    Robots known = robots.get(site);
    if (known == null) {
      check(uri);
      URI address = URI.create(site + "/robots.txt");
      Reply reply =
          send(
              HttpRequest.newBuilder(address)
                  .header("User-Agent", AGENT)
                  .timeout(settings.patience())
                  .build());
      known =
          reply.status() == OK
              ? Robots.parse(new String(reply.body().bytes(), StandardCharsets.UTF_8), AGENT)
              : Robots.ALL_ALLOWED;
      robots.put(site, known);
    }
    return known;
  }

  /** Refuses what is not the public web. */
  private void check(URI uri) throws IOException {
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
      throw new IOException("not a web address; check it");
    }
    try {
      if (!settings.privateAllowed() && !PrivateAddresses.of(uri.getHost()).isEmpty()) {
        throw new IOException(
            uri.getHost() + " is a private address; allow it with --allow-private");
      }
    } catch (UnknownHostException e) {
      throw new IOException("no such host: " + uri.getHost(), e);
    }
  }

  private record Reply(int status, Map<String, String> headers, Document body) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean isRedirect() {
      return status >= 301
          && status <= 308
          && status != NOT_MODIFIED
          && !header("Location").isEmpty();
    }
  }

  private Reply send(HttpRequest request) throws IOException {
    CompletableFuture<Reply> reply =
        client.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(this::read);
    try {
      return reply.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reply.cancel(true);
      throw new IOException("no answer within " + settings.patience().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      String problem = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
      throw new IOException(problem.equals("null") ? "no connection" : problem, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Reply read(HttpResponse<InputStream> response) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    try (InputStream stream = response.body()) {
      byte[] body = stream.readNBytes(settings.largest() + 1);
      if (body.length > settings.largest()) {
        throw new UncheckedIOException(
            new IOException("larger than " + (settings.largest() >> 20) + " MB"));
      }
      return new Reply(
          response.statusCode(), headers, new Document(response.uri().toString(), body));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static Optional<Duration> pause(String seconds) {
    return seconds.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static Answer failed(String reason) {
    return new Answer.Failed(reason, Optional.empty());
  }
}
