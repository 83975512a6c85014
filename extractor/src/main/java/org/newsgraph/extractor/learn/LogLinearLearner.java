package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns a {@link LogLinearModel} on the likelihood of the annotation. The same examples in the
 * same order give the same model.
 *
 * @param schedule how the weights are learned
 * @param rarest features that fewer examples have are left out
 */
public record LogLinearLearner(Schedule schedule, int rarest) {

  private static final long SEED = 20_210_902L;

  /** Weights nearer to nothing than this are left out of the model. */
  private static final float NOTHING = 0.04f;

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
    FeatureIndex index =
        new FeatureIndex(examples.stream().map(Example::features).toList(), rarest);
    List<Numbered> order = new ArrayList<>();
    for (Example example : examples) {
      order.add(new Numbered(index.of(example.features()), labels.indexOf(example.label())));
    }
    Weights weights = new Weights(index.size(), labels.size());
    Random random = new Random(SEED);
    double decay = schedule.penalty() / Math.max(1, examples.size());
    for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (Numbered example : order) {
        weights.learn(schedule.kept(example.features, random), example.label, schedule, decay);
      }
      if (schedule.averages(epoch)) {
        weights.addToMean(schedule.averaged());
      }
    }
    Map<String, float[]> rows = new TreeMap<>();
    index.forEach((feature, number) -> weights.row(number, feature, rows));
    return new LogLinearModel(labels, rows);
  }

  /** The weights while they are learned: of a feature one a label, side by side. */
  private static final class Weights {
    private final int labels;
    private final double[] weights;
    private final double[] squares;
    private final double[] mean;

    Weights(int features, int labels) {
      this.labels = labels;
      this.weights = new double[features * labels];
      this.squares = new double[features * labels];
      this.mean = new double[features * labels];
    }

    void learn(int[] features, int gold, Schedule schedule, double decay) {
      double factor = schedule.factor();
      double[] scores = new double[labels];
      for (int feature : features) {
        for (int i = 0; i < labels; i++) {
          scores[i] += factor * weights[feature * labels + i];
        }
      }
      double[] probabilities = LogLinearModel.softmax(scores);
      for (int feature : features) {
        for (int i = 0; i < labels; i++) {
          int at = feature * labels + i;
          double gradient =
              factor * (probabilities[i] - (i == gold ? 1 : 0)) + decay * weights[at] * labels;
          squares[at] += gradient * gradient;
          weights[at] -= schedule.step() * gradient / Math.sqrt(squares[at] + 1e-8);
        }
      }
    }

    void addToMean(int of) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weights[i] / of;
      }
    }

    void row(int feature, String name, Map<String, float[]> into) {
      float[] row = new float[labels];
      boolean counts = false;
      for (int i = 0; i < labels; i++) {
        row[i] = Math.round(mean[feature * labels + i] * 1000) / 1000f;
        counts |= Math.abs(row[i]) > NOTHING;
      }
      if (counts) {
        into.put(name, row);
      }
    }
  }
}
