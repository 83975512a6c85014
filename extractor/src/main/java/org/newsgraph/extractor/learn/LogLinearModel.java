package org.newsgraph.extractor.learn;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A multinomial logistic classifier: the probability of a label is proportional to the exponential
 * of the sum of the weights that the present features have for it. Features that were never learned
 * weigh nothing. Immutable and thread-safe.
 */
public final class LogLinearModel {

  private final List<String> labels;
  private final Supplier<Map<String, float[]>> weights;
  private final WeightTable table;

  /**
   * @param labels the labels, in the order of each feature's weights
   * @param weights feature to one weight a label
   * @throws IllegalArgumentException if a feature has not one weight a label
   */
  public LogLinearModel(List<String> labels, Map<String, float[]> weights) {
    this(labels, weights, WeightTable.kept(weights));
  }

  /**
   * @param again gives the weights again, which reading need not keep by their names
   */
  LogLinearModel(
      List<String> labels, Map<String, float[]> weights, Supplier<Map<String, float[]>> again) {
    this.labels = List.copyOf(labels);
    this.weights = again;
    this.table = new WeightTable(labels.size(), weights);
    weights.forEach(
        (feature, row) -> {
          if (row.length != labels.size()) {
            throw new IllegalArgumentException(
                "The feature %s has %d weights for %d labels"
                    .formatted(feature, row.length, labels.size()));
          }
        });
  }

  /** The labels, in the order of {@link #probabilities}. */
  public List<String> labels() {
    return labels;
  }

  /** The weights by feature, in the order of the features' names. */
  public Map<String, float[]> weights() {
    return new TreeMap<>(weights.get());
  }

  /** The probability of each label where {@code features} are present; they sum to 1. */
  public double[] probabilities(Features features) {
    float[] sums = new float[labels.size()];
    table.add(features, sums);
    double[] scores = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      scores[i] = sums[i];
    }
    return softmax(scores);
  }

  /**
   * The probability of one label.
   *
   * @throws IllegalArgumentException if the model does not know the label
   */
  public double probability(String label, Features features) {
    int index = labels.indexOf(Objects.requireNonNull(label));
    if (index < 0) {
      throw new IllegalArgumentException("No label " + label);
    }
    return probabilities(features)[index];
  }

  public static double[] softmax(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
