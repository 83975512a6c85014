package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class NamedQueryTest extends OverTheDemo {

  @Test
  void aQueryIsAskedByItsNameInAnyFormat() {
    HttpResponse<String> reply = server.client().get("api/queries/speakers?format=csv");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).startsWith("speaker,statements,outlets").contains("林若川");
  }

  @Test
  void aParameterNarrowsTheRows() {
    String all = server.client().get("api/queries/statements?format=csv").body();
    String one =
        server
            .client()
            .get("api/queries/statements?format=csv&speaker=" + Client.encoded("林若川"))
            .body();

    assertThat(one).contains("林若川").doesNotContain("𠮷田安");
    assertThat(all).contains("林若川", "𠮷田安");
  }

  @Test
  void aValueThatLooksLikeSparqlIsAValue() {
    HttpResponse<String> reply =
        server.client().get("api/queries/statements?speaker=" + Client.encoded("\") } #"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("\"bindings\":[\n]");
  }

  @Test
  void whatIsNotThereIsTold() {
    assertThat(server.client().get("api/queries/none").statusCode()).isEqualTo(404);
    assertThat(server.client().get("api/queries/statements?spaeker=x").body())
        .contains("no parameter 'spaeker'", "speaker, word");
    assertThat(server.client().get("api/queries/timeline?from=yesterday").statusCode())
        .isEqualTo(400);
    assertThat(server.client().get("api/queries/statements?word=a&word=b").statusCode())
        .isEqualTo(400);
  }
}
