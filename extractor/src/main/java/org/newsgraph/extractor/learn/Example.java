package org.newsgraph.extractor.learn;

import java.util.Objects;
import java.util.Set;

/** One thing to learn from: what is present, and the label that it has. */
public record Example(Set<String> features, String label) {

  public Example {
    Objects.requireNonNull(label);
    features = Set.copyOf(features);
  }
}
