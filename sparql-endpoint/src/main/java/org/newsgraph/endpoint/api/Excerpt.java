package org.newsgraph.endpoint.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    int headline = text.indexOf('\n') + 1;
    int at = -1;
    for (String word : wanted.strip().split("\\s+")) {
      Matcher found =
          Pattern.compile(word, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text);
      at = at < 0 && found.find(headline) ? found.start() : at;
    }
    int begin = at < 0 ? headline : Math.max(headline, at - BEFORE);
    int end = Math.min(text.length(), begin + LENGTH);
    // No character of two parts is cut.
    begin -=
        begin > 0 && begin < text.length() && Character.isLowSurrogate(text.charAt(begin)) ? 1 : 0;
    end -= end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    String cut = text.substring(begin, end).replaceAll("\\s+", " ").strip();
    return (begin > headline ? "…" : "") + cut + (end < text.length() ? "…" : "");
  }
}
