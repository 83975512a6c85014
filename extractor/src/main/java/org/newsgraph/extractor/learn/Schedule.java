package org.newsgraph.extractor.learn;

import java.util.Arrays;
import java.util.Random;

/**
 * How weights are learned by stochastic gradients with AdaGrad's steps (Duchi et al. 2011).
 *
 * <p>Features overlap and many are rare, so that single ones fit the sample. Two things keep them
 * from it: in each step a share of an example's features is left out, which makes each of them tell
 * by itself (Hinton et al. 2012; for linear models Wager et al. 2013), and the weights are the mean
 * of those after several epochs (Polyak and Juditsky 1992).
 *
 * @param epochs how often all examples are gone through
 * @param averaged after so many of the last epochs the weights are taken into the mean
 * @param step the first step's length
 * @param penalty the weight of the quadratic penalty, spread over the examples
 * @param dropout how likely a feature is left out of a step, 0 to less than 1
 * @param factor what each of those kept counts for in a step; {@code 1 / (1 - dropout)} makes up
 *     for those left out, less makes the model surer of what it says
 */
public record Schedule(
    int epochs, int averaged, double step, double penalty, double dropout, double factor) {

  /**
   * @throws IllegalArgumentException if there is nothing to average, or nothing left to learn from
   */
  public Schedule {
    if (averaged < 1 || averaged > epochs || dropout < 0 || dropout >= 1) {
      throw new IllegalArgumentException(
          "No schedule averages %d of %d epochs and leaves out %s of the features"
              .formatted(averaged, epochs, dropout));
    }
  }

  /** Whether the weights after {@code epoch}, counted from 0, go into the mean. */
  boolean averages(int epoch) {
    return epoch >= epochs - averaged;
  }

  /** Those of {@code features} that a step sees. */
  int[] kept(int[] features, Random random) {
    if (dropout == 0) {
      return features;
    }
    int[] kept = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (random.nextDouble() >= dropout) {
        kept[count++] = feature;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
