package org.newsgraph.extractor.name.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns weights by stochastic gradient ascent on the likelihood of the annotation, with a step of
 * its own for each pattern (AdaGrad). Each pattern has weights that all conventions share and
 * weights of each convention, which are added (Daumé 2007). In a share of the steps the convention
 * is not told, so that the shared weights alone read well too.
 */
final class Learner {

  private static final int TAGS = Tags.COUNT;
  private static final int WIDTH = Slots.COUNT * TAGS;
  private static final float SMALL = 1e-2f;

  private final float ownRate;
  private final float sharedOnly;
  private final float dropout;
  private final LearnedWeights weights;
  private final float[] transitions = new float[TAGS * TAGS];
  private final float[] transitionSquares = new float[TAGS * TAGS];
  private final SplittableRandom random;
  private final Lattice lattice = new Lattice();
  private final int[] from = new int[Slots.COUNT];
  private final int[] to = new int[Slots.COUNT];
  private float[] scores = new float[0];
  private float[] gradient = new float[0];

  Learner(int patterns, int conventions, TrainingOptions options) {
    this.ownRate = options.ownRate();
    this.sharedOnly = options.sharedOnly();
    this.dropout = options.dropout();
    this.weights = new LearnedWeights(patterns, conventions);
    this.random = new SplittableRandom(options.seed());
  }

  /** Learns from one chunk, with steps of the size {@code rate}. */
  void learn(TrainingChunk chunk, float rate) {
    int length = chunk.allowed.length;
    int size = length * TAGS;
    if (scores.length < size) {
      scores = new float[size];
      gradient = new float[size];
    }
    boolean[] dropped = new boolean[chunk.patterns.length];
    for (int i = 0; i < dropped.length; i++) {
      dropped[i] = random.nextInt(1 << 16) < dropout * (1 << 16);
    }
    boolean told = random.nextInt(1 << 16) >= sharedOnly * (1 << 16);
    score(chunk, dropped, size, told);
    float[] odds = NameModel.odds(transitions);
    float[] transitionGradient = new float[TAGS * TAGS];
    Arrays.fill(gradient, 0, size, 0);
    lattice.sum(scores, length, odds, chunk.allowed);
    lattice.addMarginals(gradient, 1);
    lattice.addTransitions(transitionGradient, odds, 1);
    lattice.sum(scores, length, odds, null);
    lattice.addMarginals(gradient, -1);
    lattice.addTransitions(transitionGradient, odds, -1);
    update(chunk, dropped, length, rate, told);
    for (int i = 0; i < transitions.length; i++) {
      float slope = transitionGradient[i];
      transitionSquares[i] += slope * slope;
      transitions[i] += rate * slope / (float) Math.sqrt(transitionSquares[i] + SMALL);
    }
  }

  private void score(TrainingChunk chunk, boolean[] dropped, int size, boolean told) {
    Arrays.fill(scores, 0, size, 0);
    float factor = 1 / (1 - dropout);
    float[] all = weights.shared().values();
    float[] added = weights.own(chunk.convention).values();
    for (int i = 0; i < dropped.length; i++) {
      if (dropped[i]) {
        continue;
      }
      int row = chunk.patterns[i] * WIDTH;
      TrainingChunk.slots(chunk.frames[i], from, to);
      for (int slot = 0; slot < Slots.COUNT; slot++) {
        for (int position = from[slot]; position < to[slot]; position++) {
          int weight = row + slot * TAGS;
          int score = position * TAGS;
          for (int tag = 0; tag < TAGS; tag++) {
            scores[score + tag] +=
                factor * (told ? all[weight + tag] + added[weight + tag] : all[weight + tag]);
          }
        }
      }
    }
  }

  private void update(
      TrainingChunk chunk, boolean[] dropped, int length, float rate, boolean told) {
    boolean[] wrong = new boolean[length];
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        sum = Math.max(sum, Math.abs(gradient[i * TAGS + tag]));
      }
      wrong[i] = sum > 1e-3f;
    }
    float factor = 1 / (1 - dropout);
    for (int i = 0; i < dropped.length; i++) {
      if (dropped[i]) {
        continue;
      }
      int pattern = chunk.patterns[i];
      TrainingChunk.slots(chunk.frames[i], from, to);
      float square = 0;
      for (int slot = 0; slot < Slots.COUNT; slot++) {
        for (int position = from[slot]; position < to[slot]; position++) {
          if (wrong[position]) {
            for (int tag = 0; tag < TAGS; tag++) {
              float slope = gradient[position * TAGS + tag];
              square += slope * slope;
            }
          }
        }
      }
      if (square == 0) {
        continue;
      }
      square *= factor * factor / 8;
      update(weights.shared(), pattern, square, rate * factor, wrong);
      if (told) {
        update(weights.own(chunk.convention), pattern, square, ownRate * rate * factor, wrong);
      }
    }
  }

  /** A step of the weights of the pattern whose slots {@link #from} and {@link #to} hold. */
  private void update(
      LearnedWeights.Part part, int pattern, float square, float rate, boolean[] wrong) {
    part.squares()[pattern] += square;
    float step = rate / (float) Math.sqrt(part.squares()[pattern] + SMALL);
    float[] values = part.values();
    for (int slot = 0; slot < Slots.COUNT; slot++) {
      int weight = pattern * WIDTH + slot * TAGS;
      for (int position = from[slot]; position < to[slot]; position++) {
        if (wrong[position]) {
          int score = position * TAGS;
          for (int tag = 0; tag < TAGS; tag++) {
            values[weight + tag] += step * gradient[score + tag];
          }
        }
      }
    }
  }

  /** What was learned so far. */
  LearnedWeights weights() {
    return weights;
  }

  float[] transitions() {
    return transitions.clone();
  }
}
