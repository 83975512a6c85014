package org.newsgraph.extractor.name;

import org.newsgraph.extractor.text.Span;

/**
 * Takes names whole that begin or end with a character from outside the Basic Multilingual Plane:
 * 𠮷 and its like stand in names and hardly anywhere else, but no model has learned them.
 */
final class RareCharacters {

  private static final String RULE = "-rare-character";

  private RareCharacters() {}

  /**
   * The mention with the rare characters that touch it. What follows a name that is no person's may
   * begin the next: 东都大学𠮷冈纯一.
   */
  static Mention takeIn(Reading reading, Mention mention) {
    String text = reading.folded();
    int start = mention.span().start();
    int end = mention.span().end();
    while (start > 0 && isRare(text.codePointBefore(start))) {
      start -= 2;
    }
    while (mention.type() == EntityType.PERSON
        && end < text.length()
        && isRare(text.codePointAt(end))) {
      end += 2;
    }
    Span whole = new Span(start, end);
    return whole.equals(mention.span()) || mention.isUsers()
        ? mention
        : mention.over(whole, mention.rule() + RULE);
  }

  private static boolean isRare(int codePoint) {
    return Character.isSupplementaryCodePoint(codePoint) && Character.isIdeographic(codePoint);
  }
}
