package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.endpoint.server.ServerSettings;

/** One happening that two articles tell. */
class SharedEventTest {

  private static final String DATA =
      """
      PREFIX schema: <https://schema.org/>
      PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      <https://e.example/a1> {
        <https://e.example/a1> a schema:NewsArticle ; schema:headline "甲" ; schema:articleBody "甲访问乙。" .
        <https://e.example/p1> a schema:Person ; schema:name "林若川" .
        <https://e.example/visit> a sem:Event, ng:Visit ; ng:trigger "访问" ; ng:agent <https://e.example/p1> ;
          ng:evidence <https://e.example/a1#char=0,5> ; ng:confidence 0.9 ; ng:rule "one" .
      }
      <https://e.example/a2> {
        <https://e.example/a2> a schema:NewsArticle ; schema:headline "乙" ; schema:articleBody "他访问了青屿。" .
        <https://e.example/p1> a schema:Person ; schema:name "林若川" .
        <https://e.example/l1> a schema:Place ; schema:name "青屿市" .
        <https://e.example/visit> a sem:Event, ng:Visit ; ng:trigger "访问" ; ng:agent <https://e.example/p1> ;
          sem:hasPlace <https://e.example/l1> ; sem:hasTimeStamp "2026-05-08" ;
          ng:evidence <https://e.example/a2#char=0,7> ; ng:confidence 0.8 ; ng:rule "two" .
      }
      """;

  private final RunningServer server =
      new RunningServer(RunningServer.storeOf(DATA), ServerSettings.standard());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isListedOnceWithTheEvidenceOfBoth() throws JsonProcessingException {
    JsonNode events = get("api/entity?iri=https://e.example/p1").at("/facts/events");

    assertThat(events).hasSize(1);
    assertThat(events.at("/0/agents")).hasSize(1);
    assertThat(events.at("/0/begin").asText()).isEqualTo("2026-05-08");
    assertThat(events.at("/0/place/name").asText()).isEqualTo("青屿市");
    assertThat(events.at("/0/evidence").findValuesAsText("sentence"))
        .containsExactlyInAnyOrder("甲访问乙。", "他访问了青屿。");
  }

  @Test
  void isOneEdgeOfTheNeighbourhood() throws JsonProcessingException {
    JsonNode edges = get("api/neighbourhood?iri=https://e.example/p1").get("edges");

    assertThat(edges).hasSize(1);
    assertThat(edges.at("/0/evidence")).hasSize(2);
  }

  private JsonNode get(String path) throws JsonProcessingException {
    return new ObjectMapper().readTree(server.client().get(path).body());
  }
}
