package org.newsgraph.extractor.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEvent;

/** Reads gold files: a JSON object a line, an object an article. */
public final class GoldFile {

  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * Reads the articles of a file.
   *
   * @throws IOException if it cannot be read or is no gold file; the message tells the line
   */
  public List<GoldArticle> read(Path file) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank()) {
        articles.add(article(file + ":" + number, line));
      }
    }
    return articles;
  }

  private GoldArticle article(String where, String line) throws IOException {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (!node.path("id").isTextual()) {
      throw new IOException(where + ": not an annotated article: it has no id");
    }
    return new GoldArticle(
        node.path("id").asText(),
        entities(where, node.path("entities")),
        positions(node.path("positions")),
        relations(node.path("relations")),
        events(node.path("events")),
        names(node.path("speakers")));
  }

  private static List<GoldEntity> entities(String where, JsonNode nodes) throws IOException {
    List<GoldEntity> entities = new ArrayList<>();
    for (JsonNode node : nodes) {
      String type = node.path("type").asText();
      EntityKind kind =
          EntityKind.labelled(type)
              .orElseThrow(() -> new IOException(where + ": no kind of entity: " + type));
      entities.add(new GoldEntity(node.path("name").asText(), kind, names(node.path("aliases"))));
    }
    return entities;
  }

  private static Set<Post> positions(JsonNode nodes) {
    Set<Post> positions = new LinkedHashSet<>();
    for (JsonNode node : nodes) {
      positions.add(
          new Post(
              node.path("person").asText(),
              node.path("title").asText(),
              text(node, "organization")));
    }
    return positions;
  }

  private static Set<Link> relations(JsonNode nodes) {
    Set<Link> relations = new LinkedHashSet<>();
    for (JsonNode node : nodes) {
      relations.add(
          new Link(
              node.path("subject").asText(),
              node.path("predicate").asText(),
              node.path("object").asText()));
    }
    return relations;
  }

  private static List<GoldEvent> events(JsonNode nodes) {
    List<GoldEvent> events = new ArrayList<>();
    for (JsonNode node : nodes) {
      Set<Argument> arguments = new LinkedHashSet<>();
      names(node.path("agents")).forEach(name -> arguments.add(new Argument("agent", name)));
      names(node.path("targets")).forEach(name -> arguments.add(new Argument("target", name)));
      names(node.path("others")).forEach(name -> arguments.add(new Argument("participant", name)));
      events.add(
          new GoldEvent(
              node.path("type").asText(),
              node.path("trigger").asText(),
              text(node, "date"),
              text(node, "place"),
              arguments));
    }
    return events;
  }

  private static Set<String> names(JsonNode nodes) {
    Set<String> names = new LinkedHashSet<>();
    nodes.forEach(node -> names.add(node.asText()));
    return names;
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
