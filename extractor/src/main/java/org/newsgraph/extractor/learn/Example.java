package org.newsgraph.extractor.learn;

import java.util.List;
import java.util.Objects;

/** One thing to learn from: what is present, each once, and the label that it has. */
public record Example(List<String> features, String label) {

  public Example {
    Objects.requireNonNull(label);
    features = List.copyOf(features);
  }
}
