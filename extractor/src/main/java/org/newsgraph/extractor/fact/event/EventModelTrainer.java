package org.newsgraph.extractor.fact.event;

import java.util.List;
import org.newsgraph.extractor.fact.GoldText;
import org.newsgraph.extractor.learn.LogLinearLearner;
import org.newsgraph.extractor.text.WordClusters;

/** Learns an {@link EventModel} from annotated articles. The same articles give the same model. */
public final class EventModelTrainer {

  private final EventReader reader;
  private final EventFeatures features;

  /**
   * @param frames what proposes events
   */
  public EventModelTrainer(Frames frames, WordClusters clusters) {
    this.reader = new EventReader(frames);
    this.features = new EventFeatures(clusters);
  }

  /** Learns from {@code articles}. */
  public EventModel train(List<GoldText> articles) {
    EventExamples examples = examples(articles);
    LogLinearLearner learner = LogLinearLearner.ofFacts();
    return new EventModel(
        features,
        learner.learn(EventModel.TRIGGERS, examples.triggers),
        learner.learn(EventModel.ROLES, examples.actors),
        learner.learn(EventModel.TIMES, examples.times));
  }

  /** Learns from {@code articles} beyond what {@code known} has learned from others. */
  public EventModel train(EventModel known, List<GoldText> articles) {
    EventExamples examples = examples(articles);
    LogLinearLearner learner = LogLinearLearner.ofFurtherFacts();
    return new EventModel(
        features,
        learner.learn(known.triggers(), examples.triggers),
        learner.learn(known.actors(), examples.actors),
        learner.learn(known.times(), examples.times));
  }

  private EventExamples examples(List<GoldText> articles) {
    EventExamples examples = new EventExamples(features);
    for (GoldText article : articles) {
      examples.add(reader.occurrences(article.text()), article);
    }
    return examples;
  }
}
