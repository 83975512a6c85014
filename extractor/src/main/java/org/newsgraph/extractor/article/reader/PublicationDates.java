package org.newsgraph.extractor.article.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.article.Publication;

/** Publication dates in the forms that front matter, pages and feeds write them. */
final class PublicationDates {

  /** Beijing's offset, which a time without one is given. */
  static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final String TIME =
      "(?:[T\\s,　]{0,4}(?<hour>\\d{1,2})[:：时](?<minute>\\d{2})分?(?:[:：]?(?<second>\\d{2})秒?)?"
          + "(?:[.,]\\d{1,9})?\\s?(?<zone>Z|GMT|UTC|CST|[+-]\\d{2}:?\\d{2})?)?";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d{2})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]"
              + "\\s?(?<day>\\d{1,2})(?!\\d)\\s?日?"
              + TIME);

  private static final Pattern COMPACT =
      Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})" + TIME);

  /** 2026112809; as seconds since 1970 it would lie in the 2030s. */
  private static final Pattern COMPACT_HOUR =
      Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})[ -](?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
              + "[ -](?<year>(?:19|20)\\d{2})"
              + TIME);

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private PublicationDates() {}

  /**
   * Reads a date's value: ISO 8601, RFC 1123, {@code 2024年3月5日 10:20} and its like, {@code
   * 20240305}, or seconds or milliseconds since 1970. A clock without an offset is Beijing's; GMT
   * stays GMT.
   */
  static Optional<Publication> parse(String value) {
    String text = value.strip();
    if (COMPACT_HOUR.matcher(text).matches()) {
      return parse(text.substring(0, text.length() - 2));
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      long seconds = text.length() == 13 ? number / 1000 : number;
      return Optional.of(
          new Publication.Instant(java.time.Instant.ofEpochSecond(seconds).atOffset(BEIJING)));
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches() ? read(compact) : find(text);
  }

  /** Finds the first full date, with its clock if one follows, anywhere in a text. */
  static Optional<Publication> find(String text) {
    for (Pattern pattern : List.of(NUMERIC, ENGLISH)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Optional<Publication> date = read(matcher);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Publication> read(Matcher matcher) {
    try {
      int month =
          matcher.pattern() == ENGLISH
              ? MONTHS.indexOf(matcher.group("name").toLowerCase(Locale.ROOT)) + 1
              : Integer.parseInt(matcher.group("month"));
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month,
              Integer.parseInt(matcher.group("day")));
      String hour = matcher.group("hour");
      if (hour == null) {
        return Optional.of(new Publication.Day(day));
      }
      String second = matcher.group("second");
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(hour),
              Integer.parseInt(matcher.group("minute")),
              second == null ? 0 : Integer.parseInt(second));
      return Optional.of(
          new Publication.Instant(LocalDateTime.of(day, time).atOffset(offset(matcher))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as month 13: digits that are no date
    }
  }

  private static ZoneOffset offset(Matcher matcher) {
    String zone = matcher.group("zone");
    if (zone == null || zone.equals("CST")) {
      return BEIJING;
    }
    return switch (zone) {
      case "Z", "GMT", "UTC" -> ZoneOffset.UTC;
      default -> ZoneOffset.of(zone);
    };
  }

  /** The same instant on Beijing's clock. */
  static OffsetDateTime inBeijing(OffsetDateTime time) {
    return time.withOffsetSameInstant(BEIJING);
  }
}
