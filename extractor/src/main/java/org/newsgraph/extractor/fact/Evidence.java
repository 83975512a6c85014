package org.newsgraph.extractor.fact;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * What a fact rests on.
 *
 * @param sentence the sentence that says it (UTF-16 offsets of the article's text)
 * @param confidence how likely the fact is what a careful reader would state, 0 to 1
 * @param rule the name of the rule that derived it
 */
public record Evidence(Span sentence, double confidence, String rule) {

  public Evidence {
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(rule);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence " + confidence + " is not within 0 and 1");
    }
  }

  /** The same sentence and rule with another confidence. */
  Evidence withConfidence(double other) {
    return new Evidence(sentence, other, rule);
  }
}
