package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns a {@link LogLinearModel} on the likelihood of the annotation. The same examples in the
 * same order give the same model.
 *
 * @param schedule how the weights are learned
 * @param rarest features that fewer examples have are left out
 */
public record LogLinearLearner(Schedule schedule, int rarest) {

  private static final long SEED = 20_210_902L;

  /** As the models of facts are learned; {@code docs/models/events.md} compares it with others. */
  public static LogLinearLearner ofFacts() {
    return new LogLinearLearner(new Schedule(25, 12, 0.055, 20, 0.7, 1.8), 2);
  }

  /** As the models of facts go on learning from further articles. */
  public static LogLinearLearner ofFurtherFacts() {
    return new LogLinearLearner(new Schedule(12, 6, 0.01, 20, 0.7, 1.8), 2);
  }

  /** An example by numbers. */
  private static final class Numbered {
    final int[] features;
    final int label;

    Numbered(int[] features, int label) {
      this.features = features;
      this.label = label;
    }
  }

  /** Learns from {@code examples}; {@code labels} are all that may occur. */
  public LogLinearModel learn(List<String> labels, List<Example> examples) {
    return learn(labels, Map.of(), examples);
  }

  /** Learns from {@code examples} beyond what {@code known} has learned from others. */
  public LogLinearModel learn(LogLinearModel known, List<Example> examples) {
    return learn(known.labels(), known.weights(), examples);
  }

  private LogLinearModel learn(
      List<String> labels, Map<String, float[]> known, List<Example> examples) {
    FeatureIndex index =
        new FeatureIndex(examples.stream().map(Example::features).toList(), rarest, known.keySet());
    List<Numbered> order = new ArrayList<>();
    for (Example example : examples) {
      order.add(new Numbered(index.of(example.features()), labels.indexOf(example.label())));
    }
    Weights weights = new Weights(schedule, index, labels.size(), 1e-8, 0, known);
    Random random = new Random(SEED);
    double decay = schedule.penalty() / Math.max(1, examples.size()) * labels.size();
    for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (Numbered example : order) {
        int[] features = schedule.kept(example.features, random);
        double[] scores = new double[labels.size()];
        weights.addTo(scores, features);
        double[] slopes = LogLinearModel.softmax(scores);
        slopes[example.label]--;
        weights.step(features, slopes, decay);
      }
      weights.endEpoch(epoch);
    }
    return new LogLinearModel(labels, weights.rows(1000));
  }
}
