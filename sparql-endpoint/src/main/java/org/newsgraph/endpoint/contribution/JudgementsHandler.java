package org.newsgraph.endpoint.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.JsonBody;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.graph.Judgements;
import org.newsgraph.graph.identity.Judgement;

/**
 * Judgements on identity: {@code GET} lists them, {@code POST} adds one, {@code DELETE} takes one
 * back. Thread-safe.
 */
final class JudgementsHandler implements Handler {

  private static final int MOST_BYTES = 64 << 10;

  private final Judgements judgements;
  private final Writes writes;
  private final Access access;
  private final JsonBody json = new JsonBody();

  JudgementsHandler(Judgements judgements, Writes writes, Access access) {
    this.judgements = judgements;
    this.writes = writes;
    this.access = access;
  }

  /** A judgement as clients see it. */
  record View(String verdict, String one, String other, String by, String when, String why) {

    static View of(Judgement judgement) {
      return new View(
          judgement.same() ? "same" : "different",
          judgement.one().toString(),
          judgement.other().toString(),
          judgement.who(),
          judgement.when().toString(),
          judgement.why());
    }
  }

  /** What a judgement changed. */
  record Judged(int articles) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    switch (exchange.method()) {
      case "POST" -> {
        access.require(exchange);
        JsonNode body = json.read(exchange, MOST_BYTES);
        json.send(exchange, 200, writes.during(() -> judge(body)));
      }
      case "DELETE" -> {
        access.require(exchange);
        json.send(exchange, 200, View.of(writes.during(() -> undo(exchange))));
      }
      default -> json.send(exchange, 200, judgements.list().stream().map(View::of).toList());
    }
  }

  private Judged judge(JsonNode body) {
    Node one = iri(body, "one");
    Node other = iri(body, "other");
    String by = body.path("by").asText("anonymous");
    String why = body.path("why").asText("");
    try {
      return switch (body.path("verdict").asText()) {
        case "same" -> new Judged(judgements.same(one, other, by, why));
        case "different" -> new Judged(judgements.different(one, other, by, why));
        default ->
            throw Problem.badRequest("The 'verdict' is \"same\" or \"different\".").exception();
      };
    } catch (IllegalArgumentException unfit) {
      throw Problem.of(422, "Not to be judged", String.valueOf(unfit.getMessage())).exception();
    }
  }

  private Judgement undo(Exchange exchange) {
    Optional<String> one = exchange.query().one("one");
    Optional<String> other = exchange.query().one("other");
    if (one.isPresent() != other.isPresent()) {
      throw Problem.badRequest("Name both things, 'one=' and 'other=', or none.").exception();
    }
    List<Node> things = new ArrayList<>();
    one.map(NodeFactory::createURI).ifPresent(things::add);
    other.map(NodeFactory::createURI).ifPresent(things::add);
    return judgements
        .undo(things)
        .orElseThrow(() -> Problem.notFound("There is no such judgement.").exception());
  }

  private static Node iri(JsonNode body, String name) {
    String iri = body.path(name).asText("");
    if (iri.isEmpty()) {
      throw Problem.badRequest("The body names no '" + name + "'.").exception();
    }
    return NodeFactory.createURI(iri);
  }
}
