package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest extends OverTheDemo {

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"#]*)");
  private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

  @ParameterizedTest
  @ValueSource(strings = {"", "query.html"})
  void allThatThePageAsksForComesFromThisServer(String page) {
    String html = server.client().get(page).body();

    assertThat(html).doesNotContain("http://", "https://", "onclick", "<style", "style=");
    assertThat(Pattern.compile("<script(?![^>]*src=)").matcher(html).find()).isFalse();
    LINK.matcher(html)
        .results()
        .map(found -> found.group(1).substring(1))
        .forEach(
            path -> {
              HttpResponse<String> reply = server.client().get(path);
              assertThat(reply.statusCode()).as(path).isEqualTo(200);
              IMPORT
                  .matcher(reply.body())
                  .results()
                  .forEach(
                      module ->
                          assertThat(server.client().get(module.group(1)).statusCode())
                              .as(module.group(1))
                              .isEqualTo(200));
            });
  }

  @Test
  void everyReplyForbidsForeignScriptsFramesAndSniffing() {
    for (String path : new String[] {"", "api/stats", "sparql?query=ASK%7B%7D", "nothing"}) {
      HttpResponse<String> reply = server.client().get(path);

      assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(reply.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(reply.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void aFileOutsideTheListIsNotServed() {
    for (String path :
        new String[] {
          "assets.properties", "lib/../app.js", "..%2fapp.js", "%2e%2e/app.js", "app"
        }) {
      assertThat(server.client().get(path).statusCode()).as(path).isIn(200, 400, 404);
    }
    assertThat(server.client().get("assets.properties").statusCode()).isEqualTo(404);
    assertThat(server.client().get("..%2f..%2fpom.xml").statusCode()).isIn(400, 404);
  }

  @Test
  void aBrowserThatOpensTheEndpointIsSentToTheQueryPage() {
    HttpResponse<String> reply =
        server.client().get("sparql", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(reply.headers().firstValue("Location")).hasValue("/query.html");
  }
}
