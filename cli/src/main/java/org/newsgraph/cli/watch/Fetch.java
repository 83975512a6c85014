package org.newsgraph.cli.watch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.cli.web.Download;
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
  private static final int SERVER_ERROR = 500;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final FetchSettings settings;
  private final Download download;
  private final Map<String, Robots> robots = new HashMap<>();

  Fetch(FetchSettings settings) {
    this.settings = settings;
    this.download =
        new Download(settings.largest(), settings.patience(), HttpClient.Redirect.NEVER);
  }

  /** Asks an address, which gives nothing if it is what the state says. */
  Answer get(String address, SourceState state) {
    try {
      return answer(follow(URI.create(address), uri -> conditionally(uri, state)));
    } catch (IllegalArgumentException e) {
      return failed("not a web address; check it");
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private static Answer answer(HttpResponse<byte[]> reply) {
    if (reply.statusCode() == NOT_MODIFIED) {
      return new Answer.Unchanged();
    } else if (redirect(reply).isPresent()) {
      return failed("redirects more than " + MOST_REDIRECTS + " times");
    } else if (reply.statusCode() != OK) {
      return new Answer.Failed(
          "the server answers with status " + reply.statusCode(),
          pause(header(reply, "Retry-After")));
    }
    return new Answer.Fresh(
        new Document(reply.uri().toString(), reply.body()),
        header(reply, "ETag"),
        header(reply, "Last-Modified"));
  }

  private interface Asking {
    HttpResponse<byte[]> ask(URI uri) throws IOException;
  }

  /** The last answer on the way that the redirects go. */
  private static HttpResponse<byte[]> follow(URI uri, Asking asking) throws IOException {
    HttpResponse<byte[]> reply = asking.ask(uri);
    for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      Optional<URI> next = redirect(reply);
      if (next.isEmpty()) {
        return reply;
      }
      reply = asking.ask(next.get());
    }
    return reply;
  }

  private HttpResponse<byte[]> conditionally(URI uri, SourceState state) throws IOException {
    check(uri);
    if (!robots(uri).allow(path(uri))) {
      throw new IOException("the robots.txt of " + uri.getHost() + " does not allow it");
    }
    HttpRequest.Builder request = request(uri);
    if (!state.etag().isEmpty()) {
      request.header("If-None-Match", state.etag());
    }
    if (!state.modified().isEmpty()) {
      request.header("If-Modified-Since", state.modified());
    }
    return download.send(request.build());
  }

  private HttpResponse<byte[]> plainly(URI uri) throws IOException {
    check(uri);
    return download.send(request(uri).build());
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("User-Agent", AGENT);
  }

  /**
   * The rules of a site (RFC 9309, 2.3.1): where it has none all is allowed, where its server fails
   * nothing is.
   *
   * @throws IOException if its server fails or cannot be reached
   */
  private Robots robots(URI uri) throws IOException {
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    Robots known = robots.get(site);
    if (known == null) {
      HttpResponse<byte[]> reply = follow(URI.create(site + "/robots.txt"), this::plainly);
      if (reply.statusCode() >= SERVER_ERROR) {
        throw new IOException(
            "the robots.txt of %s answers with status %d, which allows nothing"
                .formatted(uri.getHost(), reply.statusCode()));
      }
      known =
          reply.statusCode() == OK
              ? Robots.parse(new String(reply.body(), StandardCharsets.UTF_8), AGENT)
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

  /** Where an answer redirects to, if it does. */
  private static Optional<URI> redirect(HttpResponse<byte[]> reply) {
    return REDIRECTS.contains(reply.statusCode())
        ? reply.headers().firstValue("Location").map(reply.uri()::resolve)
        : Optional.empty();
  }

  private static String header(HttpResponse<byte[]> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
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
