package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class TextQueryTest extends OverTheDemo {

  private static final String PREFIXES =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/> ";

  @Test
  void findsThingsByNameAndPinyin() {
    assertThat(rows("SELECT ?name { ?thing text:query 'lrc' ; schema:name ?name }"))
        .containsOnly("林若川");
    assertThat(rows("SELECT ?found { (?thing ?score ?found) text:query ('云大' 1) }"))
        .containsExactly("云大");
  }

  @Test
  void joinsWithTheGraphBeforeAndAfter() {
    String rest = " ?thing a schema:Organization . (?thing ?score) text:query '云湖大学' ";
    assertThat(rows("SELECT DISTINCT ?thing {" + rest + "}")).hasSize(2);
    assertThat(rows("SELECT DISTINCT ?thing { GRAPH ?g {" + rest + "} }")).hasSize(2);
  }

  @Test
  void findsArticlesByTheirText() {
    assertThat(rows("SELECT ?a { (?a ?score ?head) text:query (schema:articleBody '海洋 研究院' 5) }"))
        .isNotEmpty()
        .allMatch(iri -> iri.contains("/article/"));
  }

  @Test
  void saysWhatIsWrongWithACall() {
    assertThat(query("SELECT * { ?s text:query (schema:url 'a') }").statusCode()).isEqualTo(400);
    assertThat(query("SELECT * { (?a ?b ?c ?d) text:query 'a' }").statusCode()).isEqualTo(400);
    assertThat(query("SELECT * { ?s text:query ('a' 'b') }").body()).contains("number");
  }

  private String[] rows(String query) {
    return query(query).body().lines().skip(1).toArray(String[]::new);
  }

  private HttpResponse<String> query(String query) {
    return server.client().query(PREFIXES + query, "Accept", "text/csv");
  }
}
