package org.newsgraph.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graph.watch.SourceState;

/** What is asked, of a site whose pages each test lays out. */
class FetchTest {

  private record Page(int status, String location, String body) {}

  private final Map<String, Page> pages = new HashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final Fetch fetch = new Fetch(FetchSettings.standard().withPrivateAddresses());

  FetchTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatASiteAllowsIsAsked() {
    page("/robots.txt", "User-agent: *\nDisallow: /drafts\n");
    page("/feed", "news");

    assertThat(get("/feed")).isInstanceOf(Answer.Fresh.class);
  }

  @Test
  void whereAnAddressRedirectsToIsAskedOnlyIfRobotsAllowIt() {
    page("/robots.txt", "User-agent: *\nDisallow: /drafts\n");
    redirect("/feed", "/drafts/feed");
    page("/drafts/feed", "news");

    assertThat(reason(get("/feed"))).isEqualTo("the robots.txt of 127.0.0.1 does not allow it");
    assertThat(asked).doesNotContain("/drafts/feed");
  }

  @Test
  void anotherSiteHasItsOwnRobots() {
    redirect("/feed", "http://localhost:" + server.getAddress().getPort() + "/there");
    page("/there", "news");

    assertThat(get("/feed")).isInstanceOf(Answer.Fresh.class);
    assertThat(asked).containsExactly("/robots.txt", "/feed", "/robots.txt", "/there");
  }

  @Test
  void robotsThatTheServerFailsToGiveAllowNothing() {
    pages.put("/robots.txt", new Page(503, "", ""));
    page("/feed", "news");

    assertThat(reason(get("/feed"))).contains("robots.txt", "503", "allows nothing");
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void aSiteWithoutRobotsAllowsAll() {
    page("/feed", "news");

    assertThat(get("/feed")).isInstanceOf(Answer.Fresh.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void robotsAreFoundWhereTheyHaveMovedTo(int redirects) {
    redirect("/robots.txt", "/moved/1");
    for (int hop = 1; hop < redirects; hop++) {
      redirect("/moved/" + hop, "/moved/" + (hop + 1));
    }
    page("/moved/" + redirects, "User-agent: *\nDisallow: /\n");
    page("/feed", "news");

    assertThat(reason(get("/feed"))).contains("robots.txt", "does not allow it");
    assertThat(asked).doesNotContain("/feed");
  }

  @Test
  void redirectsWithoutEndAreTold() {
    redirect("/feed", "/feed");

    assertThat(reason(get("/feed"))).isEqualTo("redirects more than 5 times");
  }

  private void page(String path, String body) {
    pages.put(path, new Page(200, "", body));
  }

  private void redirect(String path, String location) {
    pages.put(path, new Page(302, location, ""));
  }

  private Answer get(String path) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return fetch.get(address, SourceState.UNKNOWN);
  }

  private static String reason(Answer answer) {
    return answer instanceof Answer.Failed failed ? failed.reason() : answer.toString();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      Page page = pages.getOrDefault(path, new Page(404, "", ""));
      if (!page.location().isEmpty()) {
        exchange.getResponseHeaders().set("Location", page.location());
      }
      byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
