package org.newsgraph.endpoint.api;

import java.util.Locale;

/** The stretch of a text around what was searched for. */
final class Excerpt {

  private static final int BEFORE = 20;
  private static final int LENGTH = 80;

  private Excerpt() {}

  /**
   * Around the first of the words between spaces that stands in the text as it was typed, else the
   * beginning of what follows the headline. In one line.
   */
  static String of(String text, String wanted) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = -1;
    for (String word : wanted.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      at = at < 0 ? lower.indexOf(word, headline(text)) : at;
    }
    int begin = at < 0 ? headline(text) : Math.max(headline(text), at - BEFORE);
    int end = Math.min(text.length(), begin + LENGTH);
    // No character of two parts is cut.
    begin -= begin > 0 && Character.isLowSurrogate(text.charAt(begin)) ? 1 : 0;
    end -= end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    String cut = text.substring(begin, end).replaceAll("\\s+", " ").strip();
    return (begin > headline(text) ? "…" : "") + cut + (end < text.length() ? "…" : "");
  }

  private static int headline(String text) {
    return text.indexOf('\n') + 1;
  }
}
