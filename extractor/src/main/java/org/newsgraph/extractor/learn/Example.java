package org.newsgraph.extractor.learn;

import java.util.Objects;
import java.util.Set;

/**
 * One thing to learn from.
 *
 * @param features what is present
 * @param label the label that it has
 * @param weight how much it counts; 1 for one that is certain
 */
public record Example(Set<String> features, String label, double weight) {

  /** A certain example. */
  public Example(Set<String> features, String label) {
    this(features, label, 1);
  }

  public Example {
    Objects.requireNonNull(label);
    features = Set.copyOf(features);
  }
}
