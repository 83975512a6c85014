package org.newsgraph.endpoint.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.endpoint.Client;
import org.newsgraph.endpoint.RunningServer;

/** Tests kept as steps in a YAML file, each step a request and what its reply must be. */
final class Conformance {

  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");
  private static final String WORDS = "words";
  private static final String DATA = "http://kasei.us/2009/09/sparql/data/";

  private static final Map<String, String> FORMATS =
      Map.of(
          "rows", "application/sparql-results\\+(json|xml)|text/(csv|tab-separated-values).*",
          "answer", "application/sparql-results\\+(json|xml)",
          "graph", "application/(rdf\\+xml|n-triples|ld\\+json)|text/turtle.*");

  private final JsonNode words;
  private final RunningServer server;
  private final String path;
  private final String token;
  private String location = "";

  /**
   * @param file where the words lie that steps use
   * @param path where the steps' addresses begin
   */
  Conformance(String file, RunningServer server, String path, String token) {
    this.words = read(file).get(WORDS);
    this.server = server;
    this.path = path;
    this.token = token;
  }

  /** The tests of a file, each with its steps. */
  static Stream<Map.Entry<String, JsonNode>> tests(String file) {
    return read(file).properties().stream().filter(each -> !each.getKey().equals(WORDS));
  }

  private static JsonNode read(String file) {
    try {
      return new YAMLMapper().readTree(RunningServer.resource(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void run(JsonNode steps) {
    steps.forEach(this::step);
  }

  private void step(JsonNode step) {
    HttpResponse<String> reply = server.client().send(request(step));
    String told = step + " was answered " + reply.statusCode() + " " + reply.body();
    location = reply.headers().firstValue("Location").orElse(location);

    String status = step.path("status").asText("200");
    assertThat(Integer.toString(reply.statusCode())).as(told).matches(status.replace('x', '.'));
    if (step.has("answer")) {
      assertThat(reply.body()).as(told).contains("\"boolean\":" + step.get("answer").asBoolean());
    }
    if (step.has("format")) {
      assertThat(reply.headers().firstValue("Content-Type").orElse(""))
          .as(told)
          .matches(FORMATS.get(step.get("format").asText()));
    }
    if (step.has("graph")) {
      assertThat(reply.headers().firstValue("Content-Type").orElse(""))
          .isEqualToIgnoringCase("text/turtle;charset=utf-8");
      assertThat(graph(reply.body()).isIsomorphicWith(graph(text(step, "graph"))))
          .as(told)
          .isTrue();
    }
  }

  private HttpRequest request(JsonNode step) {
    String method = METHODS.stream().filter(step::has).findFirst().orElseThrow();
    String query = Client.encoded(filled(step.path("q").asText()));
    String address = filled(step.get(method).asText()).replace("{q}", query);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path + address))
            .header("Authorization", "Bearer " + token);
    if (step.has("type")) {
      request.header("Content-Type", text(step, "type"));
    }
    if (step.has("accept")) {
      request.header("Accept", step.get("accept").asText());
    }
    Charset charset = Charset.forName(step.path("charset").asText("UTF-8"));
    return request
        .method(method, BodyPublishers.ofString(filled(text(step, "body")), charset))
        .build();
  }

  private String text(JsonNode step, String field) {
    String text = step.path(field).asText();
    return words.path(text).asText(text);
  }

  private String filled(String text) {
    return text.replaceAll("\\{(data\\d)}", DATA + "$1.rdf").replace("{location}", location);
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
