package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.endpoint.server.ServerSettings;

class HeadlineTest {

  @ParameterizedTest
  @CsvSource({
    "校长调研, \\n林若川8日到青屿调研。, 校长调研",
    "'', \\n林若川8日到青屿调研。\\n他会见了师生。, 林若川8日到青屿调研。",
    "'', \\n𠮷田安是“探渊”号的船长，他说这次航行历时四十天，船员十二名。, 𠮷田安是“探渊”号的船长，他说这次航行历时四十天…",
    "'', '', ''",
  })
  void anArticleWithoutOneIsCalledByItsFirstWords(String headline, String body, String called)
      throws IOException {
    String article =
        """
        PREFIX schema: <https://schema.org/>
        <urn:a> { <urn:a> a schema:NewsArticle ; schema:headline "%s" ; schema:articleBody "%s" }
        """
            .formatted(headline, body);
    try (RunningServer server =
        new RunningServer(RunningServer.storeOf(article), ServerSettings.standard())) {
      String reply = server.client().get("api/article?iri=urn:a").body();

      assertThat(new ObjectMapper().readTree(reply).at("/article/headline").asText())
          .isEqualTo(called);
    }
  }
}
