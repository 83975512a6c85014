package org.newsgraph.endpoint.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.JsonBody;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.watch.Delivery;
import org.newsgraph.graph.watch.Held;
import org.newsgraph.graph.watch.Holdings;
import org.newsgraph.graph.watch.SourceState;

/**
 * What an ingest job brings from a source: {@code GET} tells what the store has of it, {@code POST}
 * takes documents in and withdraws those that have vanished. For who has the token. Thread-safe.
 */
final class DocumentsHandler implements Handler {

  private static final int MOST_BYTES = 96 << 20;

  private final QuadStore store;
  private final Intake intake;
  private final Writes writes;
  private final Access access;
  private final JsonBody json = new JsonBody();

  DocumentsHandler(QuadStore store, Intake intake, Writes writes, Access access) {
    this.store = store;
    this.intake = intake;
    this.writes = writes;
    this.access = access;
  }

  /** What the store has of a source: the documents' hashes by name, and the source's state. */
  record Known(Map<String, String> documents, String state) {}

  /** What became of a delivery. */
  record Delivered(int added, int changed, int withdrawn, List<String> problems) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    access.require(exchange);
    String source =
        exchange
            .query()
            .one("of")
            .orElseThrow(() -> Problem.badRequest("Name the source: 'of='.").exception());
    Held held = held(exchange.query());
    if (exchange.method().equals("POST")) {
      JsonNode body = json.read(exchange, MOST_BYTES);
      json.send(exchange, 200, writes.during(() -> deliver(held, source, body)));
    } else {
      json.send(exchange, 200, new Known(held.documents(source), held.state(source).text()));
    }
  }

  private Held held(Parameters parameters) {
    boolean keepHistory = Intake.keepsHistory(parameters);
    return new Holdings(
        store,
        articles -> intake.take(articles, keepHistory),
        intake.withdrawal(keepHistory),
        IriScheme.standard(),
        ArticlesHandler.readers(parameters.one("date")));
  }

  private static Delivered deliver(Held held, String source, JsonNode body) {
    List<Delivery> documents = new ArrayList<>();
    for (JsonNode each : body.path("documents")) {
      documents.add(new Delivery(text(each, "name"), text(each, "hash"), content(each)));
    }
    Set<String> vanished = new HashSet<>();
    body.path("vanished").forEach(name -> vanished.add(name.asText()));
    Optional<SourceState> state =
        body.has("state") ? Optional.of(state(text(body, "state"))) : Optional.empty();
    Held.Taken taken = new Held.Taken(0, 0, List.of());
    if (!documents.isEmpty()) {
      taken = held.take(source, documents, body.path("rolling").asBoolean(false));
    }
    int withdrawn = vanished.isEmpty() ? 0 : held.drop(source, vanished);
    state.ifPresent(each -> held.note(source, each));
    return new Delivered(taken.added(), taken.changed(), withdrawn, taken.problems());
  }

  private static SourceState state(String text) {
    try {
      return SourceState.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.badRequest("The 'state' is not one that GET has given.").exception();
    }
  }

  private static byte[] content(JsonNode document) {
    try {
      byte[] content = document.path("content").binaryValue();
      if (content != null) {
        return content;
      }
    } catch (IOException notBase64) {
      // Told below, like content that is none.
    }
    throw Problem.badRequest("A document's 'content' is in Base64.").exception();
  }

  private static String text(JsonNode object, String name) {
    if (!object.path(name).isTextual()) {
      throw Problem.badRequest("The body has no text '" + name + "'.").exception();
    }
    return object.path(name).asText();
  }
}
