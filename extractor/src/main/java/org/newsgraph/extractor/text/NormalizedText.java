package org.newsgraph.extractor.text;

import java.util.Locale;

/**
 * A text folded to one form of each character, unit for unit: an offset into the folded text is the
 * same offset into the original.
 *
 * <p>Full-width letters, digits and signs become their ASCII forms (so {@code ５Ｇ} is {@code 5G}),
 * every kind of space becomes a space. The full-width punctuation that Chinese sentences are built
 * with stays, and so do traditional characters.
 *
 * <p>Immutable and thread-safe.
 */
public final class NormalizedText {

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_TO_ASCII = '！' - '!';

  /** Full-width signs that Chinese sentences are built with. */
  private static final String PUNCTUATION = "！（），：；？～";

  private final String original;
  private final String folded;

  private NormalizedText(String original, String folded) {
    this.original = original;
    this.folded = folded;
  }

  /** Folds a text. */
  public static NormalizedText of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return new NormalizedText(text, folded.toString());
  }

  /** Folds a text and its case: for comparing names, not for reading sentences. */
  public static NormalizedText ignoringCase(String text) {
    NormalizedText normalized = of(text);
    String lower = normalized.folded.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? new NormalizedText(text, lower) : normalized;
  }

  private static char fold(char unit) {
    if (unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST && PUNCTUATION.indexOf(unit) < 0) {
      return (char) (unit - FULL_WIDTH_TO_ASCII);
    }
    return Character.isSpaceChar(unit) ? ' ' : unit;
  }

  /** The text as it was. */
  public String original() {
    return original;
  }

  /** The folded text, as long as the original. */
  public String folded() {
    return folded;
  }

  /** The part of the original that a span of the folded text covers. */
  public String originalOf(Span span) {
    return span.of(original);
  }
}
