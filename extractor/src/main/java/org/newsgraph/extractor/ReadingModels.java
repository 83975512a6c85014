package org.newsgraph.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.fact.Calibration;
import org.newsgraph.extractor.fact.GoldText;
import org.newsgraph.extractor.fact.event.EventModel;
import org.newsgraph.extractor.fact.event.EventModelTrainer;
import org.newsgraph.extractor.fact.event.EventReader;
import org.newsgraph.extractor.fact.event.Frames;
import org.newsgraph.extractor.fact.post.PositionReader;
import org.newsgraph.extractor.fact.relation.RelationModel;
import org.newsgraph.extractor.fact.relation.RelationModelTrainer;
import org.newsgraph.extractor.fact.relation.RelationReader;
import org.newsgraph.extractor.fact.statement.StatementReader;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.name.ModelFinder;
import org.newsgraph.extractor.name.NameReader;
import org.newsgraph.extractor.name.NameReviser;
import org.newsgraph.extractor.name.NameReviserTrainer;
import org.newsgraph.extractor.name.model.NameModel;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Segmenter;
import org.newsgraph.extractor.text.WordClusters;
import org.newsgraph.extractor.time.TimeTagger;

/**
 * The models that are learned from annotated articles and weigh what the rules read: the revision
 * of names, the relations, the events. Immutable.
 */
public record ReadingModels(NameReviser names, RelationModel relations, EventModel events) {

  /** In so many parts articles are divided to learn from the others' names. */
  private static final int PARTS = 3;

  /** An article with what a careful reader found in it. */
  public record Annotated(Article article, GoldArticle gold) {}

  /** The models that are shipped with this project. */
  public static ReadingModels bundled() {
    WordClusters clusters = WordClusters.bundled();
    return new ReadingModels(
        NameReviser.bundled(clusters),
        RelationModel.bundled(clusters),
        EventModel.bundled(clusters));
  }

  /**
   * Learns from {@code articles}; the same articles in the same order give the same models.
   *
   * <p>Relations and events are learned over names as a reviser reads them that has not seen their
   * article, since that is what they will meet (stacking by cross-fitting, Wolpert 1992).
   */
  public static ReadingModels learn(List<Annotated> articles) {
    WordClusters clusters = WordClusters.bundled();
    Segmenter segmenter = new Segmenter();
    List<NameReviserTrainer.Annotated> named = named(articles, segmenter);
    NameReviserTrainer trainer = new NameReviserTrainer(clusters);
    List<GoldText> parsed =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(
                part ->
                    parsed(
                        part(articles, i -> i % PARTS == part),
                        trainer.train(part(named, i -> i % PARTS != part)),
                        segmenter))
            .toList()
            .stream()
            .flatMap(List::stream)
            .toList();
    return new ReadingModels(
        trainer.train(named),
        new RelationModelTrainer(clusters).train(parsed),
        new EventModelTrainer(Frames.bundled(), clusters).train(parsed));
  }

  /**
   * What these models know and {@code articles}, which they were not learned from, teach beyond it.
   */
  public ReadingModels learnFurther(List<Annotated> articles) {
    WordClusters clusters = WordClusters.bundled();
    Segmenter segmenter = new Segmenter();
    List<GoldText> parsed = parsed(articles, names, segmenter);
    return new ReadingModels(
        new NameReviserTrainer(clusters).train(names, named(articles, segmenter)),
        new RelationModelTrainer(clusters).train(relations, parsed),
        new EventModelTrainer(Frames.bundled(), clusters).train(events, parsed));
  }

  /** The articles' names as the finders find them, before they are revised. */
  private static List<NameReviserTrainer.Annotated> named(
      List<Annotated> articles, Segmenter segmenter) {
    NameReader reader = reader(UserDictionary.empty());
    return articles.stream()
        .map(
            annotated ->
                new NameReviserTrainer.Annotated(
                    reader.find(AnnotatedText.of(annotated.article().text(), segmenter)),
                    annotated.gold()))
        .toList();
  }

  /** The articles with their names as {@code names} revises them. */
  private static List<GoldText> parsed(
      List<Annotated> articles, NameReviser names, Segmenter segmenter) {
    NewsExtractor extractor =
        new NewsExtractor(
            segmenter,
            reader(UserDictionary.empty()).revisedBy(names),
            new TimeTagger(),
            List.of());
    return articles.stream()
        .map(own -> new GoldText(extractor.parse(own.article()), own.gold()))
        .toList();
  }

  private static <T> List<T> part(List<T> all, IntPredicate chosen) {
    return IntStream.range(0, all.size()).filter(chosen).mapToObj(all::get).toList();
  }

  /** The extractor that reads with these models. */
  public NewsExtractor extractor() {
    return extractor(UserDictionary.empty());
  }

  /** The extractor that reads with these models and knows a user's own names. */
  public NewsExtractor extractor(UserDictionary dictionary) {
    return new NewsExtractor(
            new Segmenter(),
            reader(dictionary).revisedBy(names),
            new TimeTagger(),
            List.of(
                new PositionReader(),
                new RelationReader(relations),
                new EventReader(Frames.bundled(), events),
                new StatementReader()))
        .calibrated(Calibration.bundled());
  }

  /**
   * Writes the models' files into {@code folder}.
   *
   * @throws IOException if they cannot be written
   */
  public void save(Path folder) throws IOException {
    names.save(folder);
    relations.save(folder);
    events.save(folder);
  }

  private static NameReader reader(UserDictionary dictionary) {
    return NameReader.with(dictionary, new ModelFinder(NameModel.bundled()));
  }
}
