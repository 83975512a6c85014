package org.newsgraph.extractor.name;

import java.util.Objects;
import org.newsgraph.extractor.lexicon.LexiconHits;
import org.newsgraph.extractor.text.AnnotatedText;

/**
 * A text as the finders of names see it.
 *
 * @param text the text with its sentences and words
 * @param words the lexicon's words in it
 */
public record Reading(AnnotatedText text, LexiconHits words) {

  public Reading {
    Objects.requireNonNull(text);
    Objects.requireNonNull(words);
  }

  /** The folded text. */
  public String folded() {
    return text.folded();
  }

  /** The character at {@code offset} of the folded text; a line feed outside it. */
  public char at(int offset) {
    String folded = text.folded();
    return offset < 0 || offset >= folded.length() ? '\n' : folded.charAt(offset);
  }
}
