package org.newsgraph.extractor.time;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * A date expression of the text and what it means.
 *
 * @param span where it stands (UTF-16 offsets of the text that was read)
 * @param value what it was resolved to
 * @param rule the rule that resolved it, for provenance
 */
public record TimeExpression(Span span, TimeValue value, String rule) {

  public TimeExpression {
    Objects.requireNonNull(span);
    Objects.requireNonNull(value);
    Objects.requireNonNull(rule);
  }
}
