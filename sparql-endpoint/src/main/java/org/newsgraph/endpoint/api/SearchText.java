package org.newsgraph.endpoint.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as a search compares them: width, case, quotes, title marks and spaces make no difference.
 */
final class SearchText {

  private static final Pattern PASSED_OVER = Pattern.compile("[\\s\"'“”‘’「」『』《》〈〉·]+");

  private SearchText() {}

  static String fold(String name) {
    String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return PASSED_OVER.matcher(narrow).replaceAll("");
  }

  /** 0 if the name is the wanted text, 1 if it begins with it, 2 if it holds it, else -1. */
  static int distance(String name, String wanted) {
    int at = name.indexOf(wanted);
    if (at < 0) {
      return -1;
    }
    if (at > 0) {
      return 2;
    }
    return name.length() == wanted.length() ? 0 : 1;
  }
}
