package org.newsgraph.extractor.name.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;

/** Measures a name model on an annotated corpus, by exact spans and labels. Thread-safe. */
public final class NameModelEvaluator {

  private final NameModel model;

  /** Measures {@code model}. */
  public NameModelEvaluator(NameModel model) {
    this.model = model;
  }

  /**
   * The score of each label that the corpus marks.
   *
   * @param corpus a file in one of the formats that {@link NameModelTrainer} learns from
   * @throws IOException if the file cannot be read or is no such corpus
   */
  public Map<NameLabel, NameScore> evaluate(Path corpus) throws IOException {
    return evaluate(new CorpusReader().read(corpus));
  }

  Map<NameLabel, NameScore> evaluate(List<AnnotatedText> texts) {
    Map<NameLabel, NameScore> scores = new EnumMap<>(NameLabel.class);
    for (AnnotatedText text : texts) {
      Set<Mark> expected = new HashSet<>(text.names());
      for (Mark name : expected) {
        scores.merge(name.label(), new NameScore(1, 0, 0), NameScore::plus);
      }
      for (LabelledSpan name : model.tag(text.text())) {
        if (text.annotated().contains(name.label())) {
          int right = expected.contains(new Mark(name.span(), name.label())) ? 1 : 0;
          scores.merge(name.label(), new NameScore(0, 1, right), NameScore::plus);
        }
      }
    }
    return scores;
  }

  /** The score of several labels taken together. */
  public static NameScore together(Map<NameLabel, NameScore> scores, Set<NameLabel> labels) {
    return labels.stream()
        .map(label -> scores.getOrDefault(label, NameScore.NONE))
        .reduce(NameScore.NONE, NameScore::plus);
  }
}
