package org.newsgraph.extractor.rdf;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
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

/** Builds extractions for tests: names are found in the text, evidence is the sentence around. */
final class ExtractionBuilder {

  private final Article article;
  private final String text;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  private ExtractionBuilder(Article article) {
    this.article = article;
    this.text = article.text();
  }

  static ExtractionBuilder of(String headline, String... paragraphs) {
    return new ExtractionBuilder(
        new Article(
            Optional.of("https://news.example/" + headline),
            headline,
            List.of(paragraphs),
            Optional.of(new Publication.Instant(OffsetDateTime.parse("2024-05-06T08:30:00+08:00"))),
            Optional.of("海星日报"),
            List.of("丁一"),
            List.of("要闻"),
            List.of("https://news.example/a b.jpg")));
  }

  static ExtractionBuilder of(Article article) {
    return new ExtractionBuilder(article);
  }

  Entity entity(EntityType type, String name, String... aliases) {
    List<Span> mentions = new ArrayList<>(occurrences(name));
    for (String alias : aliases) {
      occurrences(alias).stream()
          .filter(span -> mentions.stream().noneMatch(longer -> longer.contains(span)))
          .forEach(mentions::add);
    }
    mentions.sort(null);
    Entity entity =
        new Entity(
            entities.size(),
            type,
            name,
            new TreeSet<>(List.of(aliases)),
            mentions,
            Optional.empty());
    entities.add(entity);
    return entity;
  }

  ExtractionBuilder position(Entity person, String title, Entity organization) {
    facts.add(
        new Fact.Position(
            person, title, Optional.of(organization), PostStatus.HELD, evidence(title)));
    return this;
  }

  ExtractionBuilder relation(Entity subject, RelationType type, Entity object, String cue) {
    facts.add(new Fact.Relation(subject, type, object, evidence(cue)));
    return this;
  }

  ExtractionBuilder event(
      EventType type,
      String trigger,
      String timeExpression,
      TimeValue time,
      Optional<Entity> place,
      List<Entity> agents,
      List<Entity> targets,
      List<Entity> others) {
    facts.add(
        new Fact.Event(
            type,
            trigger,
            occurrences(trigger).get(0),
            Optional.of(new TimeExpression(occurrences(timeExpression).get(0), time, "test-date")),
            place,
            agents,
            targets,
            others,
            Modality.ASSERTED,
            evidence(trigger)));
    return this;
  }

  ExtractionBuilder statement(Entity speaker, String words) {
    facts.add(
        new Fact.Statement(speaker, words, occurrences(words).get(0), false, evidence(words)));
    return this;
  }

  Extraction build() {
    return new Extraction(article, entities, facts);
  }

  private List<Evidence> evidence(String cue) {
    int at = text.indexOf(cue);
    int start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
    int line = text.indexOf('\n', at);
    int stop = text.indexOf('。', at);
    int end = line >= 0 && line < stop ? line : stop + 1;
    return List.of(new Evidence(new Span(start, end), 0.8, "test-rule"));
  }

  private List<Span> occurrences(String words) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      spans.add(new Span(at, at + words.length()));
    }
    return spans;
  }
}
