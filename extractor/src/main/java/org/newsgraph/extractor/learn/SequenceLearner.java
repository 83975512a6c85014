package org.newsgraph.extractor.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns a {@link SequenceModel} on the likelihood of the annotation. The same sequences in the
 * same order give the same model. The weights of transitions, few and seen everywhere, are never
 * left out and are those of the end, not a mean.
 *
 * @param schedule how the weights are learned
 * @param rarest features that fewer positions have are left out
 */
public record SequenceLearner(Schedule schedule, int rarest) {

  private static final long SEED = 20_210_902L;

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
    float[][] even = new float[labels.size()][labels.size()];
    for (int from = 0; from < even.length; from++) {
      for (int to = 0; to < even.length; to++) {
        even[from][to] = grammar.allows(from, to) ? 0 : Float.NEGATIVE_INFINITY;
      }
    }
    return learn(new SequenceModel(labels, Map.of(), even), sequences);
  }

  /** Learns from {@code sequences} beyond what {@code known} has learned from others. */
  public SequenceModel learn(SequenceModel known, List<Sequence> sequences) {
    List<String> labels = known.labels();
    Map<String, float[]> first = known.weights();
    FeatureIndex index =
        new FeatureIndex(
            sequences.stream().flatMap(sequence -> sequence.positions().stream()).toList(),
            rarest,
            first.keySet());
    List<Numbered> order = new ArrayList<>();
    for (Sequence sequence : sequences) {
      order.add(
          new Numbered(
              sequence.positions().stream().map(index::of).toArray(int[][]::new),
              sequence.labels().stream().mapToInt(Integer::intValue).toArray()));
    }
    Weights weights = new Weights(schedule, index, labels.size(), 1e-2, 1e-6, first);
    State state = new State(known.transitions(), weights, schedule);
    Random random = new Random(SEED);
    double decay = schedule.penalty() / Math.max(1, sequences.size());
    for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (Numbered sequence : order) {
        int[][] kept = new int[sequence.positions.length][];
        for (int i = 0; i < kept.length; i++) {
          kept[i] = schedule.kept(sequence.positions[i], random);
        }
        state.learn(kept, sequence.labels, decay);
      }
      weights.endEpoch(epoch);
    }
    return new SequenceModel(labels, weights.rows(100), state.transitions());
  }

  /** A sequence by numbers. */
  private static final class Numbered {
    final int[][] positions;
    final int[] labels;

    Numbered(int[][] positions, int[] labels) {
      this.positions = positions;
      this.labels = labels;
    }
  }

  /** The weights and transitions while they are learned. */
  private static final class State {
    private final int labels;
    private final Weights weights;
    private final Schedule schedule;
    private final double[][] transitions;
    private final double[][] transitionSquares;

    State(float[][] first, Weights weights, Schedule schedule) {
      this.labels = first.length;
      this.schedule = schedule;
      this.weights = weights;
      this.transitions = new double[labels][labels];
      this.transitionSquares = new double[labels][labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          transitions[from][to] = first[from][to];
        }
      }
    }

    void learn(int[][] positions, int[] gold, double decay) {
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
        weights.step(positions[i], gradient, decay);
      }
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          double slope = slopes[from][to];
          transitionSquares[from][to] += slope * slope;
          transitions[from][to] -=
              schedule.step() * slope / Math.sqrt(transitionSquares[from][to] + 1e-2);
        }
      }
    }

    private double[][] odds() {
      double[][] odds = new double[labels][labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          odds[from][to] = Math.exp(transitions[from][to]);
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
        weights.addTo(potential[i], positions[i]);
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
          highest = Math.max(highest, potential[i][label]);
        }
        for (int label = 0; label < labels; label++) {
          potential[i][label] = Math.exp(potential[i][label] - highest);
        }
      }
      return potential;
    }

    private static void divide(double[] row, double by) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= by;
      }
    }

    float[][] transitions() {
      float[][] copy = new float[labels][labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          copy[from][to] = (float) transitions[from][to];
        }
      }
      return copy;
    }
  }
}
