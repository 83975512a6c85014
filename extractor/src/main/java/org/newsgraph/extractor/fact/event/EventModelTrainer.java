package org.newsgraph.extractor.fact.event;

import java.util.List;
import org.newsgraph.extractor.fact.GoldText;
import org.newsgraph.extractor.learn.LogLinearLearner;
import org.newsgraph.extractor.text.WordClusters;

/** Learns an {@link EventModel} from annotated articles. The same articles give the same model. */
public final class EventModelTrainer {

  private static final LogLinearLearner LEARNER = LogLinearLearner.ofFacts();

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
    EventExamples examples = new EventExamples(features);
    for (GoldText article : articles) {
      examples.add(reader.occurrences(article.text()), article);
    }
    return new EventModel(
        features,
        LEARNER.learn(EventModel.TRIGGERS, examples.triggers),
        LEARNER.learn(EventModel.ROLES, examples.actors),
        LEARNER.learn(EventModel.TIMES, examples.times));
  }
}
