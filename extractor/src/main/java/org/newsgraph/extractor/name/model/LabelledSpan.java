package org.newsgraph.extractor.name.model;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * A stretch of text that the model marks.
 *
 * @param span where it stands, in UTF-16 offsets
 * @param label what it is
 * @param score the model's probability, from 0 to 1, that exactly this span carries this label
 */
public record LabelledSpan(Span span, NameLabel label, double score) {

  public LabelledSpan {
    Objects.requireNonNull(span);
    Objects.requireNonNull(label);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("A score lies between 0 and 1, not " + score);
    }
  }
}
