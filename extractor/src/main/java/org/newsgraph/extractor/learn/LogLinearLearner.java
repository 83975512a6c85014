package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns a {@link LogLinearModel} by stochastic gradients with AdaGrad's steps and a quadratic
 * penalty. The same examples in the same order give the same model.
 *
 * @param epochs how often all examples are gone through
 * @param step the first step's length
 * @param penalty the weight of the quadratic penalty, spread over the examples
 * @param rarest features that fewer examples have are left out
 */
public record LogLinearLearner(int epochs, double step, double penalty, int rarest) {

  private static final long SEED = 20_210_902L;

  /** Weights nearer to nothing than this are left out of the model. */
  private static final float NOTHING = 0.04f;

  /** A feature's weights and the sums of their squared gradients. */
  private static final class Row {
    final double[] weights;
    final double[] squares;

    Row(int labels) {
      weights = new double[labels];
      squares = new double[labels];
    }
  }

  /** Learns from {@code examples}; {@code labels} are all that may occur. */
  public LogLinearModel learn(List<String> labels, List<Example> examples) {
    Map<String, Row> rows = rows(labels.size(), examples);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(SEED);
    double decay = penalty / Math.max(1, examples.size());
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        Example example = examples.get(index);
        List<Row> present =
            example.features().stream().sorted().map(rows::get).filter(row -> row != null).toList();
        update(present, labels.indexOf(example.label()), labels.size(), decay);
      }
    }
    return model(labels, rows);
  }

  private Map<String, Row> rows(int labels, List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Row> rows = new HashMap<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= rarest) {
            rows.put(feature, new Row(labels));
          }
        });
    return rows;
  }

  private void update(List<Row> present, int gold, int labels, double decay) {
    double[] scores = new double[labels];
    for (Row row : present) {
      for (int i = 0; i < labels; i++) {
        scores[i] += row.weights[i];
      }
    }
    double[] probabilities = LogLinearModel.softmax(scores);
    for (Row row : present) {
      for (int i = 0; i < labels; i++) {
        double gradient = probabilities[i] - (i == gold ? 1 : 0) + decay * row.weights[i] * labels;
        row.squares[i] += gradient * gradient;
        row.weights[i] -= step * gradient / Math.sqrt(row.squares[i] + 1e-8);
      }
    }
  }

  private static LogLinearModel model(List<String> labels, Map<String, Row> rows) {
    Map<String, float[]> weights = new TreeMap<>();
    rows.forEach(
        (feature, row) -> {
          float[] rounded = new float[labels.size()];
          boolean counts = false;
          for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.round(row.weights[i] * 1000) / 1000f;
            counts |= Math.abs(rounded[i]) > NOTHING;
          }
          if (counts) {
            weights.put(feature, rounded);
          }
        });
    return new LogLinearModel(labels, weights);
  }
}
