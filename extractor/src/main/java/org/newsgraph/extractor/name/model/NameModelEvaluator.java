package org.newsgraph.extractor.name.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;

/**
 * Measures name models on an annotated corpus, by exact spans and labels: a corpus whose convention
 * is known by the model that follows it, another by what all conventions share. What is marked
 * where the annotation is unsure does not count. Thread-safe.
 */
public final class NameModelEvaluator {

  private final NameModels models;

  /** Measures {@code models}. */
  public NameModelEvaluator(NameModels models) {
    this.models = models;
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
    Map<String, NameModel> byConvention = new HashMap<>();
    for (AnnotatedText text : texts) {
      Set<Mark> expected = new HashSet<>(text.names());
      for (Mark name : expected) {
        scores.merge(name.label(), new NameScore(1, 0, 0), NameScore::plus);
      }
      NameModel model = byConvention.computeIfAbsent(text.convention(), this::model);
      for (LabelledSpan name : model.tag(text.text())) {
        Mark mark = new Mark(name.span(), name.label());
        if (text.annotated().contains(mark.label()) && !text.isUnsureOf(mark.span())) {
          int right = expected.contains(mark) ? 1 : 0;
          scores.merge(name.label(), new NameScore(0, 1, right), NameScore::plus);
        }
      }
    }
    return scores;
  }

  private NameModel model(String convention) {
    return models.conventions().contains(convention)
        ? models.following(convention)
        : models.shared();
  }

  /** The score of several labels taken together. */
  public static NameScore together(Map<NameLabel, NameScore> scores, Set<NameLabel> labels) {
    return labels.stream()
        .map(label -> scores.getOrDefault(label, NameScore.NONE))
        .reduce(NameScore.NONE, NameScore::plus);
  }
}
