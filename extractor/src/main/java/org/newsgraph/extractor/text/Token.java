package org.newsgraph.extractor.text;

import java.util.Objects;

/**
 * A word of a sentence with its part of speech.
 *
 * @param span where it stands in the article's text
 * @param word the word, folded (simplified characters, half-width forms)
 * @param nature its part of speech in HanLP's (PKU's) scheme: n, v, ns, p, …
 */
public record Token(Span span, String word, String nature) {

  public Token {
    Objects.requireNonNull(span);
    Objects.requireNonNull(word);
    Objects.requireNonNull(nature);
  }

  /** Whether the part of speech is {@code tag} or a finer kind of it. */
  public boolean is(String tag) {
    return nature.startsWith(tag);
  }
}
