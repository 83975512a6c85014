package org.newsgraph.extractor.article.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.extractor.article.Publication;

/** The date that the first lines of a text state of themselves, for sources that state none. */
final class Dateline {

  private static final int OPENING = 3;

  private static final String FULL_DATE = "(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日";

  /** An agency's opening: {@code 某社某地2024年3月5日电}. */
  private static final Pattern AGENCY =
      Pattern.compile("^[（(【]?\\S{0,20}?" + FULL_DATE + "\\s?(?:电|讯|消息|专电)");

  /** A line that is a date and little else: {@code 发布时间：2024-03-05 10:20　来源：某报}. */
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^[（(]?(?:\\S{0,12}[:：])?\\s*(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?"
              + "[^，。；]{0,40}$");

  private Dateline() {}

  /** The date of the first opening line that states one. */
  static Optional<Publication> of(List<String> paragraphs) {
    return paragraphs.stream()
        .limit(OPENING)
        .filter(line -> isDateLine(line) || AGENCY.matcher(line).find())
        .map(PublicationDates::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a line states a date and is no sentence. */
  static boolean isDateLine(String line) {
    return DATE_LINE.matcher(line).matches();
  }
}
