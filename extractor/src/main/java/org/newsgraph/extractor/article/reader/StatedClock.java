package org.newsgraph.extractor.article.reader;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.article.Publication;

/**
 * What a clock that is said to be GMT shows. Mirrors of Chinese feeds stamp Beijing's clock as GMT;
 * the text's own day ({@code 今天（9月2日）}, {@code 9月2日电}) tells which it is, and where it tells
 * nothing the kind of source does.
 */
enum StatedClock {
  /** Beijing's time under a wrong name, as feed mirrors have it. */
  BEIJING,
  /** Universal time, as it says. */
  UNIVERSAL;

  private static final Pattern OWN_DAY =
      Pattern.compile(
          "今[天日晨晚]?\\s?[（(](?<month>\\d{1,2})月(?<day>\\d{1,2})日[）)]"
              + "|(?<month2>\\d{1,2})月(?<day2>\\d{1,2})日(?:电|讯|消息)");

  private static final int OPENING = 5;

  /**
   * The publication on the publisher's calendar; only a time at offset zero is changed.
   *
   * @param published as stated
   * @param paragraphs the body; its first paragraphs are looked at
   */
  Publication settle(Publication published, List<String> paragraphs) {
    if (!(published instanceof Publication.Instant stated)
        || !stated.time().getOffset().equals(ZoneOffset.UTC)) {
      return published;
    }
    OffsetDateTime renamed = stated.time().withOffsetSameLocal(PublicationDates.BEIJING);
    OffsetDateTime converted = PublicationDates.inBeijing(stated.time());
    for (String paragraph : paragraphs.subList(0, Math.min(OPENING, paragraphs.size()))) {
      Matcher matcher = OWN_DAY.matcher(paragraph);
      if (matcher.find()) {
        boolean isRenamed = tells(matcher, renamed.toLocalDate());
        boolean isConverted = tells(matcher, converted.toLocalDate());
        if (isRenamed != isConverted) {
          return new Publication.Instant(isRenamed ? renamed : converted);
        }
      }
    }
    return new Publication.Instant(this == BEIJING ? renamed : converted);
  }

  private static boolean tells(Matcher matcher, LocalDate day) {
    String month =
        matcher.group("month") != null ? matcher.group("month") : matcher.group("month2");
    String number = matcher.group("day") != null ? matcher.group("day") : matcher.group("day2");
    return Integer.parseInt(month) == day.getMonthValue()
        && Integer.parseInt(number) == day.getDayOfMonth();
  }
}
