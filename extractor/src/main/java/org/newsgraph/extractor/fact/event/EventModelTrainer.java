package org.newsgraph.extractor.fact.event;

import java.util.List;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.learn.LogLinearLearner;
import org.newsgraph.extractor.syntax.ParsedText;

/** Learns an {@link EventModel} from annotated articles. The same articles give the same model. */
public final class EventModelTrainer {

  /** An article as parsed, with what a careful reader found in it. */
  public record Annotated(ParsedText text, GoldArticle gold) {}

  private final EventReader reader;

  /**
   * @param frames what proposes events
   */
  public EventModelTrainer(Frames frames) {
    this.reader = new EventReader(frames);
  }

  /** A text as parsed, with what a corpus of events says of one trigger in it. */
  public record Sentence(ParsedText text, RoleSentence roles) {}

  /** Learns from {@code articles} and, with less weight, from {@code sentences}. */
  public EventModel train(List<Annotated> articles, List<Sentence> sentences) {
    EventExamples examples = new EventExamples();
    double w = Double.parseDouble(System.getProperty("sw", "0.3"));
    for (Sentence sentence : sentences) {
      examples.add(reader.occurrences(sentence.text()), sentence.roles(), w);
    }
    for (Annotated article : articles) {
      examples.add(reader.occurrences(article.text()), article.text(), article.gold());
    }
    double l2 = Double.parseDouble(System.getProperty("l2", "5"));
    LogLinearLearner learner = new LogLinearLearner(Integer.getInteger("ep", 20), Double.parseDouble(System.getProperty("st", "0.1")), l2, 2);
    return new EventModel(
        learner.learn(EventModel.TRIGGERS, examples.triggers),
        learner.learn(EventModel.ROLES, examples.actors),
        learner.learn(EventModel.TIMES, examples.times));
  }
}
