package org.newsgraph.extractor.learn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A linear-chain conditional random field over named binary features (Lafferty, McCallum and
 * Pereira 2001). Immutable and thread-safe.
 */
public final class SequenceModel {

  /** Which labels may follow which; a sequence may begin and end with what may follow 0. */
  public interface Grammar {

    /** Whether the label {@code to} may stand right after the label {@code from}. */
    boolean allows(int from, int to);
  }

  private final List<String> labels;
  private final Supplier<Map<String, float[]>> weights;
  private final WeightTable table;
  private final float[][] transitions;

  /** For each label those that may stand before it. */
  private final int[][] before;

  /**
   * @param labels the labels; the first stands outside of all
   * @param weights feature to one weight a label
   * @param transitions a score for each pair of labels; minus infinity where one may not follow
   */
  public SequenceModel(List<String> labels, Map<String, float[]> weights, float[][] transitions) {
    this(labels, weights, transitions, WeightTable.kept(weights));
  }

  /**
   * @param again gives the weights again: reading needs no names of features, and without them the
   *     shipped models take half the memory
   */
  SequenceModel(
      List<String> labels,
      Map<String, float[]> weights,
      float[][] transitions,
      Supplier<Map<String, float[]>> again) {
    this.labels = List.copyOf(labels);
    this.weights = again;
    this.table = new WeightTable(labels.size(), weights);
    this.transitions = new float[transitions.length][];
    for (int i = 0; i < transitions.length; i++) {
      this.transitions[i] = transitions[i].clone();
    }
    this.before = new int[labels.size()][];
    for (int to = 0; to < before.length; to++) {
      int label = to;
      before[to] =
          IntStream.range(0, labels.size())
              .filter(from -> !Float.isInfinite(transitions[from][label]))
              .toArray();
    }
  }

  /** The labels. */
  public List<String> labels() {
    return labels;
  }

  /** The weights by feature, in the order of the features' names. */
  public Map<String, float[]> weights() {
    return new TreeMap<>(weights.get());
  }

  /** A score for each pair of labels. */
  public float[][] transitions() {
    float[][] copy = new float[transitions.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = transitions[i].clone();
    }
    return copy;
  }

  /**
   * The likeliest labels.
   *
   * @param positions for each position the features that are present
   * @return for each position the index of its label
   */
  public int[] decode(List<Features> positions) {
    int count = labels.size();
    int length = positions.size();
    int[] path = new int[length];
    if (length == 0) {
      return path;
    }
    double[] best = new double[count];
    int[][] from = new int[length][count];
    for (int i = 0; i < length; i++) {
      float[] scores = new float[count];
      table.add(positions.get(i), scores);
      double[] next = new double[count];
      for (int to = 0; to < count; to++) {
        if (i == 0) {
          next[to] = transitions[0][to] + scores[to];
          continue;
        }
        int bestFrom = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int previous : before[to]) {
          double score = best[previous] + transitions[previous][to];
          if (score > bestScore) {
            bestScore = score;
            bestFrom = previous;
          }
        }
        from[i][to] = bestFrom;
        next[to] = bestScore + scores[to];
      }
      best = next;
    }
    int last = 0;
    for (int label = 1; label < count; label++) {
      if (best[label] + transitions[label][0] > best[last] + transitions[last][0]) {
        last = label;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = last;
      last = from[i][last];
    }
    return path;
  }
}
