package org.newsgraph.extractor.learn;

import java.util.Map;
import java.util.TreeMap;

/**
 * Weights while they are learned: of each feature one a label, side by side, and their mean over
 * the last epochs. For one thread.
 */
final class Weights {

  /** Weights nearer to nothing than this are left out of the model. */
  private static final float NOTHING = 0.04f;

  private final Schedule schedule;
  private final int labels;
  private final double firstSquare;
  private final double flat;
  private final FeatureIndex index;
  private final Map<String, float[]> known;
  private final double[] first;
  private final double[] weights;
  private final double[] squares;
  private final double[] mean;

  /**
   * @param firstSquare what each sum of squared slopes begins with: the larger, the shorter the
   *     first steps
   * @param flat slopes no steeper than this move nothing
   * @param known what the features weigh to begin with, and are drawn back to; others nothing
   */
  Weights(
      Schedule schedule,
      FeatureIndex index,
      int labels,
      double firstSquare,
      double flat,
      Map<String, float[]> known) {
    this.schedule = schedule;
    this.index = index;
    this.labels = labels;
    this.firstSquare = firstSquare;
    this.flat = flat;
    this.known = known;
    this.first = new double[index.size() * labels];
    this.squares = new double[first.length];
    this.mean = new double[first.length];
    index.forEach(
        (name, feature) -> {
          float[] row = known.getOrDefault(name, new float[labels]);
          for (int label = 0; label < labels; label++) {
            first[feature * labels + label] = row[label];
          }
        });
    this.weights = first.clone();
  }

  /** Adds to each label's score what the features of a step weigh. */
  void addTo(double[] scores, int[] features) {
    for (int feature : features) {
      for (int label = 0; label < labels; label++) {
        scores[label] += schedule.factor() * weights[feature * labels + label];
      }
    }
  }

  /**
   * Moves the weights of the features of a step.
   *
   * @param slopes of the loss by each label's score
   * @param decay the weight of the quadratic penalty
   */
  void step(int[] features, double[] slopes, double decay) {
    for (int feature : features) {
      for (int label = 0; label < labels; label++) {
        int at = feature * labels + label;
        double slope = schedule.factor() * slopes[label] + decay * (weights[at] - first[at]);
        if (Math.abs(slope) > flat) {
          squares[at] += slope * slope;
          weights[at] -= schedule.step() * slope / Math.sqrt(squares[at] + firstSquare);
        }
      }
    }
  }

  /** Takes the weights into the mean, if they belong there after {@code epoch}. */
  void endEpoch(int epoch) {
    if (schedule.averages(epoch)) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weights[i] / schedule.averaged();
      }
    }
  }

  /**
   * The mean weights by feature, but for features whose weights are all next to nothing; those that
   * were known and not met stay as they were.
   *
   * @param parts weights are rounded to so many parts of 1
   */
  Map<String, float[]> rows(int parts) {
    Map<String, float[]> rows = new TreeMap<>(known);
    index.forEach(
        (name, feature) -> {
          float[] row = new float[labels];
          boolean counts = false;
          for (int label = 0; label < labels; label++) {
            row[label] = Math.round(mean[feature * labels + label] * parts) / (float) parts;
            counts |= Math.abs(row[label]) > NOTHING;
          }
          if (counts) {
            rows.put(name, row);
          } else {
            rows.remove(name);
          }
        });
    return rows;
  }
}
