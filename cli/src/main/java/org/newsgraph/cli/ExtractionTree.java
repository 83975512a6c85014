package org.newsgraph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.text.CodePoints;
import org.newsgraph.extractor.text.Span;

/**
 * An extraction as a tree for JSON: facts name their things by name, offsets are in code points of
 * the text, ends exclusive.
 */
final class ExtractionTree {

  private final Extraction extraction;
  private final CodePoints codePoints;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  ExtractionTree(Extraction extraction) {
    this.extraction = extraction;
    this.codePoints = CodePoints.of(extraction.article().text());
    article(extraction.article());
    ArrayNode entities = root.putArray("entities");
    extraction.entities().forEach(entity -> entity(entity, entities.addObject()));
    for (String kind : List.of("positions", "relations", "events", "statements")) {
      root.putArray(kind);
    }
    extraction.facts().forEach(this::fact);
  }

  ObjectNode root() {
    return root;
  }

  private void article(Article article) {
    article.url().ifPresent(url -> root.put("url", url));
    root.put("headline", article.headline());
    article.published().map(Publication::lexicalForm).ifPresent(day -> root.put("published", day));
    article.publisher().ifPresent(outlet -> root.put("publisher", outlet));
    root.put("text", article.text());
  }

  private void entity(Entity entity, ObjectNode node) {
    node.put("name", entity.name());
    node.put("type", word(entity.type()));
    names(node.putArray("aliases"), List.copyOf(entity.aliases()));
    entity.wikidata().ifPresent(id -> node.put("wikidata", id));
    ArrayNode mentions = node.putArray("mentions");
    entity.mentions().forEach(span -> span(mentions.addObject(), span));
  }

  private void fact(Fact fact) {
    ObjectNode node;
    if (fact instanceof Fact.Position position) {
      node = add("positions");
      node.put("person", position.person().name());
      node.put("title", position.title());
      position.organization().ifPresent(body -> node.put("organization", body.name()));
      node.put("status", word(position.status()));
    } else if (fact instanceof Fact.Relation relation) {
      node = add("relations");
      node.put("subject", relation.subject().name());
      node.put("predicate", relation.type().label());
      node.put("object", relation.object().name());
    } else if (fact instanceof Fact.Event event) {
      node = add("events");
      event(event, node);
    } else if (fact instanceof Fact.Statement statement) {
      node = add("statements");
      node.put("speaker", statement.speaker().name());
      node.put("text", statement.text());
      node.put("direct", statement.direct());
    } else {
      throw new IllegalArgumentException("Unknown kind of fact: " + fact);
    }
    ArrayNode evidence = node.putArray("evidence");
    fact.evidence().forEach(each -> evidence(evidence.addObject(), each));
  }

  private void event(Fact.Event event, ObjectNode node) {
    node.put("type", event.type().localName());
    node.put("trigger", event.trigger());
    event.time().ifPresent(time -> node.put("date", time.value().lexicalForm()));
    event.place().ifPresent(place -> node.put("place", place.name()));
    names(node.putArray("agents"), event.agents().stream().map(Entity::name).toList());
    names(node.putArray("targets"), event.targets().stream().map(Entity::name).toList());
    names(node.putArray("others"), event.others().stream().map(Entity::name).toList());
    node.put("modality", word(event.modality()));
  }

  private void evidence(ObjectNode node, Evidence evidence) {
    span(node, evidence.sentence());
    node.put("sentence", evidence.sentence().of(extraction.article().text()));
    node.put("confidence", evidence.confidence());
    node.put("rule", evidence.rule());
  }

  private void span(ObjectNode node, Span span) {
    node.put("start", codePoints.at(span.start()));
    node.put("end", codePoints.at(span.end()));
  }

  private ObjectNode add(String kind) {
    return root.withArray(kind).addObject();
  }

  private static void names(ArrayNode array, List<String> names) {
    names.forEach(array::add);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
