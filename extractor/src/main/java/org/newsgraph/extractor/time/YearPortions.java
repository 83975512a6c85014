package org.newsgraph.extractor.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.YearPart;

/** Reads parts of a year: 上半年, 第三季度, 年底, 前8个月, 的第三个月, 的第一周, 的最后3周. */
final class YearPortions {

  /** A part of the year that begins so soon is the coming one. */
  private static final int MONTHS_AHEAD = 2;

  private final TimeLexicon lexicon;
  private final Context context;
  private final NumberReader numbers = new NumberReader();

  YearPortions(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.context = new Context(lexicon);
  }

  /** The part of the draft's year that {@code next} begins, or null. */
  @Nullable Draft within(Scan scan, Draft year, int next) {
    int number = year.value().firstDay().getYear();
    WordTable.Match<YearPart> part = lexicon.yearParts().longestAt(scan, next);
    if (part != null && !lexicon.deniedAfter(scan, part.word(), part.end())) {
      TimeValue value = months(number, part.meaning());
      return new Draft(year.start(), part.end(), value, year.rule() + "+part-of-year", true);
    }
    return counted(scan, year, number, next);
  }

  /** A part that stands without a year: the publication's, or the last one that has begun. */
  @Nullable Draft alone(Scan scan, int start, Narrative narrative) {
    LocalDate publication = narrative.publication();
    WordTable.Match<YearPart> part = lexicon.yearParts().longestAt(scan, start);
    if (part == null) {
      Numeral number = scan.at(start) == '前' ? numbers.read(scan, start + 1) : null;
      int end = number == null ? -1 : months(scan, number.end());
      if (number == null || end < 0 || number.value() < 1 || number.value() > 12) {
        return null;
      }
      boolean over = number.value() <= publication.getMonthValue();
      int year = over ? publication.getYear() : publication.getYear() - 1;
      TimeValue value = months(year, 1, number.value());
      return new Draft(start, end, value, "months/publication", true);
    }
    if (!part.meaning().standsAlone() || lexicon.deniedAfter(scan, part.word(), part.end())) {
      return null;
    }
    boolean begun =
        part.meaning().firstMonth() <= publication.getMonthValue() + MONTHS_AHEAD
            || part.meaning().firstMonth() == part.meaning().lastMonth()
            || context.future(scan, start, part.end());
    int year = begun ? publication.getYear() : publication.getYear() - 1;
    TimeValue value = months(year, part.meaning());
    return new Draft(start, part.end(), value, "part-of-year/publication", true);
  }

  private @Nullable Draft counted(Scan scan, Draft year, int number, int next) {
    if (scan.at(next) == '第') {
      Numeral ordinal = numbers.read(scan, next + 1);
      return ordinal == null ? null : ordinal(scan, year, number, ordinal);
    }
    boolean first = scan.at(next) == '前' || scan.startsWith("头", next);
    int start = scan.startsWith("最后", next) ? next + 2 : first ? next + 1 : -1;
    Numeral count = start < 0 ? null : numbers.read(scan, scan.skipBlanks(start));
    return count == null ? null : edge(scan, year, number, count, first);
  }

  private static @Nullable Draft ordinal(Scan scan, Draft year, int number, Numeral ordinal) {
    if (scan.startsWith("个月", ordinal.end()) && ordinal.value() > 0) {
      return Narrative.value(number, ordinal.value(), 0)
          .map(month -> new Draft(year.start(), ordinal.end() + 2, month, year.rule(), true))
          .orElse(null);
    }
    if (scan.at(ordinal.end()) != '周' || ordinal.value() < 1 || ordinal.value() > 53) {
      return null;
    }
    LocalDate monday = firstMonday(number).plusWeeks(ordinal.value() - 1L);
    TimeValue week = Draft.days(monday, monday.plusDays(6));
    return new Draft(year.start(), ordinal.end() + 1, week, year.rule() + "+week", false);
  }

  private static @Nullable Draft edge(
      Scan scan, Draft year, int number, Numeral count, boolean first) {
    int next = scan.skipBlanks(count.end());
    int months = months(scan, next);
    Optional<TimeValue> value = Optional.empty();
    if (count.value() < 1 || count.value() > 366) {
      return null;
    }
    if (months >= 0 && count.value() <= 12) {
      value =
          Optional.of(
              first ? months(number, 1, count.value()) : months(number, 13 - count.value(), 12));
    } else if (scan.at(next) == '周' && count.value() <= 52) {
      LocalDate begin =
          first ? firstMonday(number) : firstMonday(number + 1).minusWeeks(count.value());
      value = Optional.of(Draft.days(begin, begin.plusWeeks(count.value()).minusDays(1)));
    } else if (scan.at(next) == '天') {
      LocalDate begin =
          first
              ? LocalDate.of(number, 1, 1)
              : LocalDate.of(number + 1, 1, 1).minusDays(count.value());
      value = Optional.of(Draft.days(begin, begin.plusDays(count.value() - 1L)));
    }
    int end = months >= 0 ? months : next + 1;
    return value
        .map(found -> new Draft(year.start(), end, found, year.rule() + "+edge", false))
        .orElse(null);
  }

  /** The offset after 月 or 个月, or -1. */
  private static int months(Scan scan, int offset) {
    int next = scan.skipBlanks(offset);
    next = scan.at(next) == '个' ? next + 1 : next;
    return scan.at(next) == '月' ? next + 1 : -1;
  }

  /** The Monday of the ISO year's first week, the one with 4 January. */
  private static LocalDate firstMonday(int year) {
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
  }

  private static TimeValue months(int year, YearPart part) {
    int last = part.lastMonth();
    return months(year, part.firstMonth(), last < part.firstMonth() ? last + 12 : last);
  }

  private static TimeValue months(int year, int first, int last) {
    TimeValue begin = new TimeValue.Month(YearMonth.of(year, first));
    TimeValue end = new TimeValue.Month(YearMonth.of(year, 1).plusMonths(last - 1L));
    return first == last ? begin : new TimeValue.Interval(begin, end);
  }
}
