package org.newsgraph.extractor.lexicon;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * A word of the lexicon found in a text.
 *
 * @param span where it stands
 * @param category what it is good for
 * @param note what the lexicon says of it beside (the kind of a place, the section of its file);
 *     empty if nothing
 */
public record LexiconHit(Span span, Category category, String note) {

  public LexiconHit {
    Objects.requireNonNull(span);
    Objects.requireNonNull(category);
    Objects.requireNonNull(note);
  }
}
