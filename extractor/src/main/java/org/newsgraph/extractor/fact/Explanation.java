package org.newsgraph.extractor.fact;

import java.util.List;
import java.util.Objects;

/**
 * What was read from an article, and why.
 *
 * @param extraction the facts, each with its rule and sentence
 * @param triggers what became of each word that may tell an event, in the order of the text
 */
public record Explanation(Extraction extraction, List<TriggerReading> triggers) {

  public Explanation {
    Objects.requireNonNull(extraction);
    triggers = List.copyOf(triggers);
  }
}
