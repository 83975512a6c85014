package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

  private static final List<String> OTHERS =
      List.of(
          "/articles",
          "/documents",
          "/judgements",
          "/changes",
          "/admin/backup",
          "/admin/compact",
          "/health",
          "/ready");

  private RunningServer server;
  private JsonNode document;

  @BeforeAll
  void start() throws JsonProcessingException {
    server = RunningServer.demo();
    document = new YAMLMapper().readTree(server.client().get("openapi.yaml").body());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  List<String> paths() {
    List<String> paths = new ArrayList<>();
    document.get("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  List<String> pathsReadAsJson() {
    return paths().stream().filter(path -> !schema(path).isMissingNode()).toList();
  }

  private JsonNode schema(String path) {
    return document
        .at("/paths")
        .path(path)
        .at("/get/responses/200/content/application~1json/schema");
  }

  @Test
  void theDocumentNamesTheRoutesThatThereAre() {
    List<String> routes =
        server.paths().stream()
            .map(path -> path.replaceAll(":(\\w+)", "{$1}"))
            .filter(path -> path.startsWith("/api/") || OTHERS.contains(path))
            .toList();

    assertThat(paths()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @ParameterizedTest
  @MethodSource("pathsReadAsJson")
  void anAnswerIsAsItsSchemaSays(String path) throws JsonProcessingException {
    JsonNode get = document.at("/paths").get(path).get("get");
    String address = path.substring(1) + "?";
    for (JsonNode parameter : get.path("parameters")) {
      JsonNode resolved = resolved(parameter);
      String name = resolved.get("name").asText();
      String example = Client.encoded(resolved.path("example").asText());
      if (resolved.get("in").asText().equals("path")) {
        address = address.replace("{" + name + "}", example);
      } else if (!example.isEmpty()) {
        address += name + "=" + example + "&";
      }
    }

    HttpResponse<String> reply = server.client().get(address);

    assertThat(reply.statusCode()).isEqualTo(200);
    agree(new ObjectMapper().readTree(reply.body()), schema(path), path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search, api/search?type=Foo, 400",
    "/api/queries/{name}, api/queries/posts?format=pdf, 406",
    "/api/queries/{name}, api/queries/nothing, 404",
    "/changes, changes, 404",
  })
  void aRefusalIsOneThatTheDocumentNames(String path, String address, int status) {
    assertThat(server.client().get(address).statusCode()).isEqualTo(status);
    assertThat(document.at("/paths").get(path).at("/get/responses").has("" + status)).isTrue();
  }

  @Test
  void theFeedOfChangesMayBeGone() {
    assertThat(document.at("/paths").get("/changes").at("/get/responses").has("410")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Person", "Organization", "Place", "Product", "CreativeWork", "Event"})
  void aTypeThatTheDocumentNamesIsSearchedFor(String type) {
    JsonNode types = document.at("/paths").get("/api/search").at("/get/parameters/1/schema/enum");

    assertThat(types).extracting(JsonNode::asText).contains(type).hasSize(6);
    assertThat(server.client().get("api/search?type=" + type).statusCode()).isEqualTo(200);
  }

  private void agree(JsonNode value, JsonNode reference, String place) {
    JsonNode schema = resolved(reference);
    switch (schema.get("type").asText()) {
      case "object" -> {
        assertThat(value.isObject()).as(place).isTrue();
        schema
            .path("required")
            .forEach(name -> assertThat(value.has(name.asText())).as(place + "/" + name).isTrue());
        value
            .properties()
            .forEach(
                field -> {
                  JsonNode of =
                      schema.has("additionalProperties")
                          ? schema.get("additionalProperties")
                          : schema.path("properties").path(field.getKey());
                  String at = place + "/" + field.getKey();
                  assertThat(of.isMissingNode()).as(at + " is not documented").isFalse();
                  agree(field.getValue(), of, at);
                });
      }
      case "array" -> value.forEach(item -> agree(item, schema.get("items"), place + "/*"));
      case "integer" -> assertThat(value.isIntegralNumber()).as(place).isTrue();
      case "number" -> assertThat(value.isNumber()).as(place).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(place).isTrue();
      default -> assertThat(value.isTextual()).as(place).isTrue();
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
