package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.TimeExpression;
import org.newsgraph.extractor.time.TimeValue;

/**
 * An extractor for tests of the store: it knows {@link SampleArticles}' names and, of every
 * sentence, states one fact of each kind for the first person, organization and place that it
 * names.
 */
final class LexiconExtractor implements Extractor {

  @Override
  public Extraction extract(Article article) {
    String text = article.text();
    Map<String, Entity> entities = new LinkedHashMap<>();
    SampleArticles.NAMES.forEach(
        (name, type) -> {
          List<Span> mentions = occurrences(text, name);
          if (!mentions.isEmpty()) {
            entities.put(
                name,
                new Entity(
                    entities.size(), type, name, new TreeSet<>(), mentions, Optional.empty()));
          }
        });
    List<Fact> facts = new ArrayList<>();
    int start = text.indexOf('\n') + 1;
    for (int stop = text.indexOf('。'); stop >= 0; stop = text.indexOf('。', start)) {
      facts.addAll(facts(article, new Span(start, stop + 1), entities));
      start = stop + 1;
    }
    return new Extraction(article, List.copyOf(entities.values()), facts);
  }

  private static List<Fact> facts(Article article, Span sentence, Map<String, Entity> entities) {
    Optional<Entity> person = first(EntityType.PERSON, sentence, entities);
    Optional<Entity> organization = first(EntityType.ORGANIZATION, sentence, entities);
    Optional<Entity> place = first(EntityType.PLACE, sentence, entities);
    List<Evidence> evidence = List.of(new Evidence(sentence, 0.75, "lexicon"));
    List<Fact> facts = new ArrayList<>();
    if (person.isPresent() && organization.isPresent()) {
      facts.add(new Fact.Position(person.get(), "主任", organization, PostStatus.HELD, evidence));
      Span trigger = new Span(sentence.start(), sentence.start() + 1);
      facts.add(
          new Fact.Event(
              EventType.VISIT,
              trigger.of(article.text()),
              trigger,
              article
                  .published()
                  .map(day -> new TimeExpression(trigger, new TimeValue.Day(day.day()), "day")),
              place,
              List.of(person.get()),
              List.of(organization.get()),
              List.of(),
              Modality.ASSERTED,
              evidence));
    }
    if (organization.isPresent() && place.isPresent()) {
      facts.add(
          new Fact.Relation(organization.get(), RelationType.LOCATED_IN, place.get(), evidence));
    }
    person.ifPresent(
        speaker ->
            facts.add(
                new Fact.Statement(
                    speaker, sentence.of(article.text()), sentence, false, evidence)));
    return facts;
  }

  private static Optional<Entity> first(
      EntityType type, Span sentence, Map<String, Entity> entities) {
    return entities.values().stream()
        .filter(entity -> entity.type() == type)
        .filter(entity -> entity.mentions().stream().anyMatch(sentence::contains))
        .findFirst();
  }

  private static List<Span> occurrences(String text, String name) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      spans.add(new Span(at, at + name.length()));
    }
    return spans;
  }
}
