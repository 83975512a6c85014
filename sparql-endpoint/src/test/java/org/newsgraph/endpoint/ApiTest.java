package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTest extends OverTheDemo {

  private static final String ENTITY = "https://newsgraph.example/entity/";
  private static final String ARTICLE = "https://newsgraph.example/article/";

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void aNameIsFoundBeforeThoseThatBeginWithItAndThoseThatHoldIt() {
    assertThat(names(get("api/search?q=" + Client.encoded("云湖大学")).get("results")))
        .containsExactly("云湖大学", "云湖大学海洋研究院");
    assertThat(names(get("api/search?q=" + Client.encoded("海洋")).get("results")))
        .containsExactly("云湖大学海洋研究院", "首届白鹭湾海洋科技论坛");
  }

  @Test
  void anotherNameFindsTheEntityAndSaysSo() {
    JsonNode hit = get("api/search?q=" + Client.encoded("云大")).get("results").get(0);

    assertThat(hit.get("name").asText()).isEqualTo("云湖大学");
    assertThat(hit.get("matched").asText()).isEqualTo("云大");
    assertThat(hit.get("type").asText()).isEqualTo("Organization");
    assertThat(hit.get("mentions").asInt()).isGreaterThan(5);
  }

  @Test
  void aSearchIsNarrowedToAType() {
    JsonNode results = get("api/search?limit=50&type=person&q=").get("results");

    assertThat(names(results)).containsExactlyInAnyOrder("林若川", "周明远", "𠮷田安", "何静姝");
  }

  @Test
  void quotesAndWidthMakeNoDifferenceToASearch() {
    assertThat(names(get("api/search?q=" + Client.encoded("探渊号")).get("results")))
        .containsExactly("“探渊”号");
  }

  @Test
  void pinyinAndInitialsFindANameToo() {
    assertThat(names(get("api/search?q=linruochuan").get("results"))).containsExactly("林若川");
    assertThat(names(get("api/search?q=lrc").get("results"))).containsExactly("林若川");
    assertThat(names(get("api/search?q=YHDX").get("results"))).containsExactly("云湖大学", "云湖大学海洋研究院");
  }

  @Test
  void articlesAreFoundByTheirWordsWithAStretchOfTheText() {
    JsonNode found = get("api/search?q=" + Client.encoded("海洋 研究院")).get("articles");

    assertThat(found).isNotEmpty();
    assertThat(found.get(0).get("excerpt").asText()).contains("海洋");
    assertThat(get("api/search?articles=0&q=" + Client.encoded("海洋")).get("articles")).isEmpty();
    assertThat(get("api/search?q=" + Client.encoded("火星登陆")).get("articles")).isEmpty();
  }

  @Test
  void anEntityTellsItsPostsWithTheSentences() {
    JsonNode view = get("api/entity?iri=" + Client.encoded(ENTITY + "p1"));

    assertThat(view.at("/entity/name").asText()).isEqualTo("林若川");
    JsonNode post = view.at("/facts/posts/0");
    assertThat(view.at("/facts/posts")).hasSize(1);
    assertThat(post.get("title").asText()).isEqualTo("校长");
    assertThat(post.at("/organization/name").asText()).isEqualTo("云湖大学");
    assertThat(post.get("evidence")).hasSize(2);
    assertThat(post.at("/evidence/0/sentence").asText()).contains("林若川").endsWith("。");
    assertThat(post.at("/evidence/0/confidence").asDouble()).isEqualTo(.94);
    assertThat(view.get("articles")).hasSize(2);
  }

  @Test
  void anEntityTellsItsEventsInOrderOfTime() {
    JsonNode events = get("api/entity?iri=" + Client.encoded(ENTITY + "p2")).at("/facts/events");
    List<String> types = new ArrayList<>();
    events.forEach(event -> types.add(event.get("type").asText()));

    assertThat(types).containsExactly("Visit", "Departure", "Appointment", "Award");
    assertThat(events.at("/0/begin").asText()).isEqualTo("2026-05-08");
    assertThat(events.at("/0/agents/0/name").asText()).isEqualTo("林若川");
    assertThat(events.at("/0/place/name").asText()).isEqualTo("青屿市");
  }

  @Test
  void sentencesAfterACharacterOutsideTheBasicPlaneAreCutRight() {
    JsonNode view = get("api/entity?iri=" + Client.encoded(ENTITY + "p3"));

    assertThat(view.at("/facts/statements/0/text").asText()).isEqualTo("这次航行历时四十天");
    assertThat(view.at("/facts/statements/0/evidence/0/sentence").asText())
        .isEqualTo("船长𠮷田安毕业于云湖大学，他说，这次航行历时四十天。");
  }

  @Test
  void mentionsOfAnArticleCoverTheNamesInCodePoints() {
    JsonNode view = get("api/article?iri=" + Client.encoded(ARTICLE + "a2"));
    String text = view.get("text").asText();

    assertThat(view.get("mentions")).hasSizeGreaterThan(6);
    for (JsonNode mention : view.get("mentions")) {
      int first = text.offsetByCodePoints(0, mention.get("start").asInt());
      int last = text.offsetByCodePoints(0, mention.get("end").asInt());
      String name = mention.at("/entity/name").asText();
      assertThat(List.of(name, "云大", "海洋研究院", "探渊号", "远帆动力")).contains(text.substring(first, last));
    }
    assertThat(view.get("paragraphs")).hasSize(3);
    assertThat(view.at("/facts/events/0/type").asText()).isEqualTo("Voyage");
  }

  @Test
  void theNeighbourhoodTiesItsNodesByEdgesWithEvidence() {
    JsonNode around = get("api/neighbourhood?iri=" + Client.encoded(ENTITY + "o2"));
    List<String> nodes = new ArrayList<>();
    around.get("nodes").forEach(node -> nodes.add(node.get("iri").asText()));

    assertThat(nodes.get(0)).isEqualTo(ENTITY + "o2");
    assertThat(nodes).contains(ENTITY + "o1", ENTITY + "o5", ENTITY + "p4", ENTITY + "w1");
    assertThat(around.get("edges")).isNotEmpty();
    for (JsonNode edge : around.get("edges")) {
      assertThat(nodes).contains(edge.get("source").asText(), edge.get("target").asText());
      assertThat(edge.at("/evidence/0/sentence").asText()).isNotBlank();
    }
    assertThat(around.get("complete").asBoolean()).isTrue();
  }

  @Test
  void aNeighbourhoodKeepsToItsLimitAndSaysSo() {
    JsonNode around = get("api/neighbourhood?depth=2&limit=3&iri=" + Client.encoded(ENTITY + "o1"));

    assertThat(around.get("nodes")).hasSize(3);
    assertThat(around.get("complete").asBoolean()).isFalse();
  }

  @Test
  void theFiguresCountWhatIsThere() {
    JsonNode stats = get("api/stats");

    assertThat(stats.get("articles").asInt()).isEqualTo(4);
    assertThat(stats.at("/entities/Person").asInt()).isEqualTo(4);
    assertThat(stats.at("/facts/positions").asInt()).isEqualTo(8);
    assertThat(stats.at("/events/Visit").asInt()).isEqualTo(1);
  }

  @Test
  void theLatestArticleComesFirst() {
    JsonNode articles = get("api/articles?limit=2").get("articles");

    assertThat(articles).hasSize(2);
    assertThat(articles.at("/0/headline").asText()).isEqualTo("周明远转任北辰基金会理事长");
  }

  @Test
  void whatIsNotKnownIsNotFound() {
    HttpResponse<String> reply =
        server.client().get("api/entity?iri=" + Client.encoded(ENTITY + "nobody"));

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).contains("No entity has the IRI");
    assertThat(server.client().get("api/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aBrokenIriOrLimitIsToldInWords() {
    assertThat(server.client().get("api/entity").body()).contains("'iri' is missing");
    assertThat(server.client().get("api/entity?iri=%3Cx").statusCode()).isEqualTo(400);
    assertThat(server.client().get("api/search?q=a&limit=many").body()).contains("from 1 to 200");
    assertThat(server.client().get("api/search?type=Foo").body()).contains("is one of Person, ");
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    String tag = server.client().get("api/stats").headers().firstValue("ETag").orElseThrow();

    assertThat(server.client().get("api/stats", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  private JsonNode get(String path) {
    HttpResponse<String> reply = server.client().get(path);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    try {
      return mapper.readTree(reply.body());
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<String> names(JsonNode results) {
    List<String> names = new ArrayList<>();
    results.forEach(result -> names.add(result.get("name").asText()));
    return names;
  }
}
