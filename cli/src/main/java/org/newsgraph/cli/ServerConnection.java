package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A running server, asked with the token that lets write. Thread-safe. */
final class ServerConnection {

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** A large delivery is read and stored before the answer comes. */
  private static final Duration ANSWERING = Duration.ofMinutes(30);

  /** What a server answers to a document that it does not take. */
  private static final Set<Integer> REFUSED = Set.of(400, 413);

  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private final URI server;
  private final String token;
  private final Map<String, String> always;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();

  ServerConnection(URI server, String token) {
    this(server, token, Map.of());
  }

  private ServerConnection(URI server, String token, Map<String, String> always) {
    this.server = server;
    this.token = token;
    this.always = Map.copyOf(always);
  }

  /** The same server, asked with these parameters besides. */
  ServerConnection with(Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(always);
    all.putAll(parameters);
    return new ServerConnection(server, token, all);
  }

  URI server() {
    return server;
  }

  JsonNode get(String path, Map<String, String> parameters) throws IOException, Failure {
    return answer(path, send("GET", path, parameters, BodyPublishers.noBody()));
  }

  /** What came of a document that was sent. */
  sealed interface Delivered {

    /** The server took it; {@code report} says what became of its articles. */
    record Taken(JsonNode report) implements Delivered {}

    /**
     * The server does not take it: it is too long, or not as it should be; {@code why} in a line.
     */
    record Refused(String why) implements Delivered {}
  }

  /** Sends a document. */
  Delivered deliver(String path, Map<String, String> parameters, byte[] document)
      throws IOException, Failure {
    HttpResponse<byte[]> reply =
        send("POST", path, parameters, BodyPublishers.ofByteArray(document));
    return REFUSED.contains(reply.statusCode())
        ? new Delivered.Refused(said(body(path, reply)))
        : new Delivered.Taken(answer(path, reply));
  }

  JsonNode post(String path, Map<String, String> parameters, byte[] body)
      throws IOException, Failure {
    return answer(path, send("POST", path, parameters, BodyPublishers.ofByteArray(body)));
  }

  JsonNode post(String path, Map<String, String> parameters, Object body)
      throws IOException, Failure {
    return post(path, parameters, json.writeValueAsBytes(body));
  }

  /** Deletes; none where there was nothing. */
  Optional<JsonNode> delete(String path, Map<String, String> parameters)
      throws IOException, Failure {
    HttpResponse<byte[]> reply = send("DELETE", path, parameters, BodyPublishers.noBody());
    return reply.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(answer(path, reply));
  }

  private HttpResponse<byte[]> send(
      String method, String path, Map<String, String> parameters, BodyPublisher body)
      throws IOException, Failure {
    StringBuilder address = new StringBuilder(path);
    Map<String, String> all = new LinkedHashMap<>(always);
    all.putAll(parameters);
    all.forEach(
        (name, value) ->
            address
                .append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(address.toString()))
            .timeout(ANSWERING)
            .header("Authorization", "Bearer " + token)
            .method(method, body)
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ConnectException e) {
      throw new Failure("No newsgraph server answers at " + server + "; check the address", e);
    } catch (IOException e) {
      throw new Failure(
          "The server at " + server + " does not answer to the end: " + Failure.describe(e), e);
    }
  }

  private JsonNode answer(String path, HttpResponse<byte[]> reply) throws IOException, Failure {
    JsonNode body = body(path, reply);
    boolean told = reply.statusCode() == UNPROCESSABLE && body.has("read");
    if (reply.statusCode() != 200 && !told) {
      throw new Failure(said(body));
    }
    return body;
  }

  private JsonNode body(String path, HttpResponse<byte[]> reply) throws IOException, Failure {
    try {
      return json.readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw new Failure(server.resolve(path) + " is not a newsgraph server's; check it", e);
    }
  }

  private String said(JsonNode problem) {
    return "The server at " + server + " says: " + problem.path("detail").asText("no");
  }
}
