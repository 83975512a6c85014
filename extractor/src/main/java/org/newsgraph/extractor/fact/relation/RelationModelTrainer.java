package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.evaluation.Link;
import org.newsgraph.extractor.fact.GoldText;
import org.newsgraph.extractor.learn.Example;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.learn.LogLinearLearner;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.text.WordClusters;

/**
 * Learns a {@link RelationModel} from annotated articles. The same articles give the same model.
 */
public final class RelationModelTrainer {

  /**
   * Two that are related stand together in other sentences too, which do not say so: where they
   * stand this much farther apart than elsewhere, nothing is learned.
   */
  private static final int FARTHER = 2;

  private final RelationReader rules = new RelationReader();
  private final PairFeatures features;

  public RelationModelTrainer(WordClusters clusters) {
    this.features = new PairFeatures(clusters);
  }

  /** Learns from {@code articles}. */
  public RelationModel train(List<GoldText> articles) {
    return new RelationModel(
        features, LogLinearLearner.ofFacts().learn(RelationModel.LABELS, examples(articles)));
  }

  /** Learns from {@code articles} beyond what {@code known} has learned from others. */
  public RelationModel train(RelationModel known, List<GoldText> articles) {
    return new RelationModel(
        features, LogLinearLearner.ofFurtherFacts().learn(known.pairs(), examples(articles)));
  }

  private List<Example> examples(List<GoldText> articles) {
    List<Example> examples = new ArrayList<>();
    for (GoldText article : articles) {
      add(article, examples);
    }
    return examples;
  }

  private void add(GoldText article, List<Example> examples) {
    Ruled ruled = new Ruled(rules.extract(article.text()));
    Map<Entity, String> names = article.names();
    Map<List<String>, String> labels = new HashMap<>();
    for (Link link : article.gold().relations()) {
      labels.put(List.of(link.subject(), link.object()), link.predicate());
      if (link.predicate().equals("relative")) {
        labels.put(List.of(link.object(), link.subject()), link.predicate());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (ParsedSentence sentence : article.text().sentences()) {
      pairs.addAll(Pair.of(sentence));
    }
    Map<List<Entity>, Integer> nearest = new HashMap<>();
    pairs.forEach(
        pair -> nearest.merge(List.of(pair.subject(), pair.object()), pair.distance(), Math::min));
    for (Pair pair : pairs) {
      String subject = names.getOrDefault(pair.subject(), "");
      String object = names.getOrDefault(pair.object(), "");
      String label = labels.getOrDefault(List.of(subject, object), "none");
      List<String> between = ruled.between(pair.subject(), pair.object());
      int least = nearest.getOrDefault(List.of(pair.subject(), pair.object()), 0);
      if (label.equals("none") || between.contains(label) || pair.distance() <= least + FARTHER) {
        Features seen = features.of(pair, between, Features.toLearn());
        examples.add(new Example(seen.names(), label));
      }
    }
  }
}
