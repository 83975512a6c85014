package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions on text do as SPARQL says, end with their query and do not fill the memory. */
class TextFunctionsTest extends OverTheDemo {

  private static final String ENDLESS = "REGEX(\"" + "a".repeat(60) + "!\", \"(a+)+\\\\1$\")";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          REGEX("Peking", "^p.k", "i")                    | "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
          REGEX("Peking", "^p.k")                         | "false"^^<http://www.w3.org/2001/XMLSchema#boolean>
          REGEX("a.c", "a.c", "q")                        | "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
          REGEX(5, "5")                                   |
          REPLACE("北京市"@zh, "市$", "")                    | "北京"@zh
          REPLACE("abcd", "([a-c])", "$1$1")              | "aabbccd"
          REPLACE("abab", "B", "z", "i")                  | "azaz"
          REPLACE("abab", "x", "z")                       | "abab"
          REPLACE("a", "a", "$7")                         |
          CONCAT("北", "京")                                | "北京"
          CONCAT("北"@zh, "京"@zh)                          | "北京"@zh
          CONCAT()                                        | ""
          <http://www.w3.org/2005/xpath-functions#matches>("ab", "b") | "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
          """)
  void aFunctionGivesWhatTheSpecificationSays(String call, String value) {
    String rows =
        server
            .client()
            .query("SELECT (" + call + " AS ?x) {}", "Accept", "text/tab-separated-values")
            .body();

    assertThat(rows).isEqualTo("?x\n" + (value == null ? "" : value) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (%s AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(%s) }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?x FILTER(%s) } }",
        "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY (%s) } }",
        "SELECT (SUM(IF(%s, 1, 2)) AS ?n) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(%s)",
      })
  void aPatternThatGoesBackForEverEndsWithItsQuery(String query) {
    HttpResponse<String> reply =
        server.client().get("sparql?timeout=0.5&query=" + Client.encoded(query.formatted(ENDLESS)));

    assertThat(reply.statusCode()).isEqualTo(503);
    server.awaitRunning(0);
  }

  @Test
  void aTextThatIsDoubledAgainAndAgainIsAnErrorOfItsRow() {
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?a30) AS ?n) { BIND(\"ab\" AS ?a0) ");
    for (int i = 0; i < 30; i++) {
      query.append("BIND(CONCAT(?a%d, ?a%d) AS ?a%d) ".formatted(i, i, i + 1));
    }
    HttpResponse<String> reply = server.client().query(query + "}");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("{}");
  }

  @Test
  void aReplacementThatLengthensWithoutEndIsAnErrorOfItsRow() {
    String most = "a".repeat(9_000);
    String call = "REPLACE(\"" + most + "\", \"a\", \"" + most + "\")";
    HttpResponse<String> reply =
        server
            .client()
            .post("sparql", "application/sparql-query", "SELECT (STRLEN(" + call + ") AS ?n) {}");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("{}");
  }
}
