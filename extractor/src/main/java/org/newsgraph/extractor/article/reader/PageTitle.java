package org.newsgraph.extractor.article.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a page's headline: the line of its text that its {@code title} element repeats beside the
 * outlet's name; failing that, what its metadata says, or the title without the outlet.
 */
final class PageTitle {

  private static final int SHORTEST = 4;

  /** A line must be this much of the title, or long, to be the headline. */
  private static final double SHARE = 0.4;

  private static final int LONG = 14;

  /** Between a headline and the names of the section and the outlet. */
  private static final Pattern OUTLET = Pattern.compile("\\s*(?:[_|｜]|--|\\s[-–—]\\s).*$");

  private PageTitle() {}

  /**
   * @param title the text of the {@code title} element
   * @param lines the page's text
   * @param stated what the metadata says
   */
  static String of(String title, List<String> lines, Optional<String> stated) {
    String whole = Whitespace.tidy(title);
    String longest = "";
    for (String line : lines) {
      if (line.length() > longest.length() && isHeadline(line, whole)) {
        longest = line;
      }
    }
    if (!longest.isEmpty()) {
      return longest;
    }
    return stated.filter(text -> text.length() >= SHORTEST).orElseGet(() -> withoutOutlet(whole));
  }

  private static boolean isHeadline(String line, String title) {
    String compact = compact(line);
    String whole = compact(title);
    return compact.length() >= SHORTEST
        && whole.contains(compact)
        && (compact.length() >= SHARE * whole.length() || compact.length() >= LONG);
  }

  private static String withoutOutlet(String title) {
    String headline = OUTLET.matcher(title).replaceFirst("");
    return headline.length() < SHORTEST ? title : headline;
  }

  /** The text without what pages set differently in their two titles. */
  static String compact(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }
}
