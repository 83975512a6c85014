package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns a {@link SequenceModel} by stochastic gradients on the likelihood of the annotation, with
 * AdaGrad's steps and a quadratic penalty. The same sequences in the same order give the same
 * model.
 *
 * @param epochs how often all sequences are gone through
 * @param step the first step's length
 * @param penalty the weight of the quadratic penalty, spread over the sequences
 * @param rarest features that fewer positions have are left out
 */
public record SequenceLearner(int epochs, double step, double penalty, int rarest) {

  private static final long SEED = 20_210_902L;
  private static final float NOTHING = 0.04f;

  /**
   * One annotated sequence.
   *
   * @param positions for each position the features that are present, each once
   * @param labels for each position the index of its label
   */
  public record Sequence(List<List<String>> positions, List<Integer> labels) {

    public Sequence {
      positions = List.copyOf(positions);
      labels = List.copyOf(labels);
    }
  }

  /** Learns from {@code sequences}; {@code grammar} says which labels may follow which. */
  public SequenceModel learn(
      List<String> labels, SequenceModel.Grammar grammar, List<Sequence> sequences) {
    Map<String, Integer> index = index(sequences);
    State state = new State(labels.size(), index.size(), grammar);
    List<int[][]> present = new ArrayList<>();
    for (Sequence sequence : sequences) {
      present.add(
          sequence.positions().stream()
              .map(
                  features ->
                      features.stream()
                          .map(index::get)
                          .filter(number -> number != null)
                          .mapToInt(Integer::intValue)
                          .sorted()
                          .toArray())
              .toArray(int[][]::new));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sequences.size(); i++) {
      order.add(i);
    }
    Random random = new Random(SEED);
    double decay = penalty / Math.max(1, sequences.size());
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        state.learn(present.get(i), gold(sequences.get(i)), step, decay);
      }
    }
    Map<String, float[]> weights = new TreeMap<>();
    index.forEach((feature, number) -> state.row(number, NOTHING, weights, feature));
    return new SequenceModel(labels, weights, state.transitions());
  }

  private static int[] gold(Sequence sequence) {
    return sequence.labels().stream().mapToInt(Integer::intValue).toArray();
  }

  private Map<String, Integer> index(List<Sequence> sequences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sequence sequence : sequences) {
      sequence.positions().forEach(p -> p.forEach(f -> counts.merge(f, 1, Integer::sum)));
    }
    Map<String, Integer> index = new HashMap<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= rarest) {
            index.put(feature, index.size());
          }
        });
    return index;
  }

  /** The weights while they are learned. */
  private static final class State {
    private final int labels;
    private final double[] weights;
    private final double[] squares;
    private final double[][] transitions;
    private final double[][] transitionSquares;
    private final boolean[][] allowed;

    State(int labels, int features, SequenceModel.Grammar grammar) {
      this.labels = labels;
      this.weights = new double[features * labels];
      this.squares = new double[features * labels];
      this.transitions = new double[labels][labels];
      this.transitionSquares = new double[labels][labels];
      this.allowed = new boolean[labels][labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          allowed[from][to] = grammar.allows(from, to);
        }
      }
    }

    void learn(int[][] positions, int[] gold, double step, double decay) {
      int length = positions.length;
      if (length == 0) {
        return;
      }
      double[][] potential = potentials(positions);
      double[][] odds = odds();
      double[][] forward = new double[length][labels];
      double[] scale = new double[length];
      forward(potential, odds, forward, scale);
      double[][] backward = backward(potential, odds, scale);
      double whole = 0;
      for (int label = 0; label < labels; label++) {
        whole += forward[length - 1][label] * backward[length - 1][label];
      }
      double[][] slopes = new double[labels][labels];
      for (int i = 0; i < length; i++) {
        double[] gradient = new double[labels];
        for (int label = 0; label < labels; label++) {
          gradient[label] =
              forward[i][label] * backward[i][label] / whole - (gold[i] == label ? 1 : 0);
          if (i > 0) {
            for (int from = 0; from < labels; from++) {
              slopes[from][label] +=
                  forward[i - 1][from]
                      * odds[from][label]
                      * potential[i][label]
                      * backward[i][label]
                      / (scale[i] * whole);
            }
          }
        }
        if (i > 0) {
          slopes[gold[i - 1]][gold[i]]--;
        }
        update(positions[i], gradient, step, decay);
      }
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          double slope = slopes[from][to];
          transitionSquares[from][to] += slope * slope;
          transitions[from][to] -= step * slope / Math.sqrt(transitionSquares[from][to] + 1e-2);
        }
      }
    }

    private double[][] odds() {
      double[][] odds = new double[labels][labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          odds[from][to] = allowed[from][to] ? Math.exp(transitions[from][to]) : 0;
        }
      }
      return odds;
    }

    /**
     * Fills {@code forward}, each position scaled to sum to 1, and {@code scale}, the sums before.
     */
    private void forward(
        double[][] potential, double[][] odds, double[][] forward, double[] scale) {
      for (int i = 0; i < forward.length; i++) {
        for (int to = 0; to < labels; to++) {
          double sum = i == 0 ? odds[0][to] : 0;
          for (int from = 0; i > 0 && from < labels; from++) {
            sum += forward[i - 1][from] * odds[from][to];
          }
          forward[i][to] = sum * potential[i][to];
          scale[i] += forward[i][to];
        }
        divide(forward[i], scale[i]);
      }
    }

    private double[][] backward(double[][] potential, double[][] odds, double[] scale) {
      int length = potential.length;
      double[][] backward = new double[length][labels];
      for (int from = 0; from < labels; from++) {
        backward[length - 1][from] = odds[from][0];
      }
      for (int i = length - 2; i >= 0; i--) {
        for (int from = 0; from < labels; from++) {
          for (int to = 0; to < labels; to++) {
            backward[i][from] += odds[from][to] * potential[i + 1][to] * backward[i + 1][to];
          }
          backward[i][from] /= scale[i + 1];
        }
      }
      return backward;
    }

    private double[][] potentials(int[][] positions) {
      double[][] potential = new double[positions.length][labels];
      for (int i = 0; i < positions.length; i++) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
          for (int feature : positions[i]) {
            potential[i][label] += weights[feature * labels + label];
          }
          highest = Math.max(highest, potential[i][label]);
        }
        for (int label = 0; label < labels; label++) {
          potential[i][label] = Math.exp(potential[i][label] - highest);
        }
      }
      return potential;
    }

    private void update(int[] features, double[] gradient, double step, double decay) {
      for (int feature : features) {
        for (int label = 0; label < labels; label++) {
          int at = feature * labels + label;
          double slope = gradient[label] + decay * weights[at];
          if (Math.abs(slope) > 1e-6) {
            squares[at] += slope * slope;
            weights[at] -= step * slope / Math.sqrt(squares[at] + 1e-2);
          }
        }
      }
    }

    private static void divide(double[] row, double by) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= by;
      }
    }

    void row(int feature, float nothing, Map<String, float[]> into, String name) {
      float[] row = new float[labels];
      boolean counts = false;
      for (int label = 0; label < labels; label++) {
        row[label] = Math.round(weights[feature * labels + label] * 100) / 100f;
        counts |= Math.abs(row[label]) > nothing;
      }
      if (counts) {
        into.put(name, row);
      }
    }

    float[][] transitions() {
      float[][] copy = new float[labels][labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          copy[from][to] =
              allowed[from][to] ? (float) transitions[from][to] : Float.NEGATIVE_INFINITY;
        }
      }
      return copy;
    }
  }
}
