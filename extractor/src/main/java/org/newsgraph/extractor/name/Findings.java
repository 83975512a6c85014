package org.newsgraph.extractor.name;

import java.util.List;
import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * The names of a text as the finders and the grammar left them.
 *
 * @param reading the text
 * @param left stretches that tell nothing: datelines and bylines
 * @param modelled what the statistical model alone marks
 * @param mentions the names, in order, without overlaps
 */
public record Findings(
    Reading reading, List<Span> left, List<Mention> modelled, List<Mention> mentions) {

  public Findings {
    Objects.requireNonNull(reading);
    left = List.copyOf(left);
    modelled = List.copyOf(modelled);
    mentions = List.copyOf(mentions);
  }
}
