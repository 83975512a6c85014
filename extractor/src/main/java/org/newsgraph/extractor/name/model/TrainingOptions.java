package org.newsgraph.extractor.name.model;

/**
 * How a name model is learned.
 *
 * @param epochs how often every text is seen
 * @param rate the step of AdaGrad (Duchi, Hazan and Singer 2011), falling to 0 over the epochs
 * @param ownRate the steps of a convention's own weights, as a share of {@code rate}
 * @param sharedOnly the share of steps that teach the shared weights alone
 * @param dropout the share of patterns left out of each text at random, so that none is leant on
 * @param leastCount how often a pattern must stand in the corpora to have weights
 * @param sharedLeast shared weights nearer to 0 are not kept
 * @param ownLeast a convention's own weights nearer to 0 are not kept
 * @param seed where the random numbers begin
 */
public record TrainingOptions(
    int epochs,
    float rate,
    float ownRate,
    float sharedOnly,
    float dropout,
    int leastCount,
    float sharedLeast,
    float ownLeast,
    long seed) {

  /** What the shipped model was learned with. */
  public static TrainingOptions standard() {
    return new TrainingOptions(5, 0.15f, 0.6f, 0.5f, 0.3f, 3, 0.05f, 0.06f, 20260101);
  }
}
