package org.newsgraph.extractor.text;

import java.util.List;
import java.util.Objects;

/**
 * A sentence with its words.
 *
 * @param index its number in the article, from 0; the headline's sentences come first
 * @param paragraph the number of its line in the article's text; 0 is the headline
 * @param span where it stands, its closing punctuation and quote included
 * @param tokens its words, in order, covering the sentence without gaps
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {

  public Sentence {
    Objects.requireNonNull(span);
    tokens = List.copyOf(tokens);
  }

  /** Whether this is part of the headline. */
  public boolean isHeadline() {
    return paragraph == 0;
  }

  /**
   * The word that holds {@code offset}.
   *
   * @throws IndexOutOfBoundsException if the sentence does not hold it
   */
  public Token tokenAt(int offset) {
    return tokens.get(indexAt(offset));
  }

  /**
   * The index of the word that holds {@code offset}.
   *
   * @throws IndexOutOfBoundsException if the sentence does not hold it
   */
  public int indexAt(int offset) {
    if (!span.contains(offset)) {
      throw new IndexOutOfBoundsException(offset + " is outside " + span);
    }
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
