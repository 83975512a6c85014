package org.newsgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.graph.watch.Delivery;
import org.newsgraph.graph.watch.Held;
import org.newsgraph.graph.watch.SourceState;

/** What the store of a server has taken in, asked and changed through the server. Thread-safe. */
final class RemoteHoldings implements Held {

  private static final String PATH = "documents";

  /** A request holds so many bytes of documents, or one document. */
  private static final int FULL_BYTES = 8 << 20;

  private final ServerConnection server;
  private final Optional<String> date;

  RemoteHoldings(ServerConnection server, Optional<String> date) {
    this.server = server;
    this.date = date;
  }

  @Override
  public Map<String, String> documents(String source) {
    Map<String, String> hashes = new HashMap<>();
    known(source)
        .path("documents")
        .properties()
        .forEach(each -> hashes.put(each.getKey(), each.getValue().asText()));
    return hashes;
  }

  @Override
  public Taken take(String source, List<Delivery> documents, boolean rolling) {
    int added = 0;
    int changed = 0;
    List<String> problems = new ArrayList<>();
    for (List<Delivery> part : parts(documents)) {
      List<Map<String, String>> sent = part.stream().map(RemoteHoldings::document).toList();
      JsonNode taken = post(source, Map.of("documents", sent, "rolling", rolling));
      added += taken.path("added").asInt();
      changed += taken.path("changed").asInt();
      taken.path("problems").forEach(each -> problems.add(each.asText()));
    }
    return new Taken(added, changed, problems);
  }

  @Override
  public int drop(String source, Set<String> names) {
    return post(source, Map.of("vanished", names)).path("withdrawn").asInt();
  }

  @Override
  public SourceState state(String source) {
    return SourceState.parse(known(source).path("state").asText());
  }

  @Override
  public void note(String source, SourceState state) {
    post(source, Map.of("state", state.text()));
  }

  private static List<List<Delivery>> parts(List<Delivery> documents) {
    List<List<Delivery>> parts = new ArrayList<>();
    List<Delivery> part = new ArrayList<>();
    int bytes = 0;
    for (Delivery each : documents) {
      if (bytes > 0 && bytes + each.content().length > FULL_BYTES) {
        parts.add(List.copyOf(part));
        part.clear();
        bytes = 0;
      }
      part.add(each);
      bytes += each.content().length;
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }

  private static Map<String, String> document(Delivery delivery) {
    return Map.of(
        "name", delivery.name(),
        "hash", delivery.hash(),
        "content", Base64.getEncoder().encodeToString(delivery.content()));
  }

  private JsonNode known(String source) {
    return asking(() -> server.get(PATH, parameters(source)));
  }

  private JsonNode post(String source, Object body) {
    return asking(() -> server.post(PATH, parameters(source), body));
  }

  private Map<String, String> parameters(String source) {
    Map<String, String> parameters = new HashMap<>(Map.of("of", source));
    date.ifPresent(day -> parameters.put("date", day));
    return parameters;
  }

  private interface Asking {
    JsonNode ask() throws IOException, Failure;
  }

  private static JsonNode asking(Asking asking) {
    try {
      return asking.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Failure e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }
}
