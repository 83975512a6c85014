package org.newsgraph.extractor.time;

import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.Anchor;
import org.newsgraph.extractor.time.TimeLexicon.Era;
import org.newsgraph.extractor.time.TimeLexicon.Relative;
import org.newsgraph.extractor.time.TimeLexicon.Unit;

/** Reads years: 2021年, 二〇二一年, 08年, 去年, 同年, 民国三年. */
final class YearReader implements ExpressionReader {

  private final TimeLexicon lexicon;
  private final NumberReader numbers = new NumberReader();

  YearReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft year = relative(scan, start, narrative);
    if (year == null) {
      year = era(scan, start);
    }
    return year == null ? numbered(scan, start, narrative) : year;
  }

  private @Nullable Draft relative(Scan scan, int start, Narrative narrative) {
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, start);
    if (word == null || word.meaning().unit() != Unit.YEAR) {
      return null;
    }
    boolean told = word.meaning().anchor() == Anchor.NARRATIVE;
    int anchor = (told ? narrative.narrativeDay() : narrative.publication()).getYear();
    String rule = "year/" + word.meaning().anchor().name().toLowerCase(Locale.ROOT);
    boolean groundless = told && narrative.last() == null;
    if (groundless || lexicon.deniedAfter(scan, "年", word.end())) {
      return null;
    }
    int year = anchor + word.meaning().offset();
    return scan.startsWith("同期", word.end())
        ? samePeriod(start, word.end() + 2, year, narrative)
        : draft(start, word.end(), year, rule);
  }

  /** 去年同期: the months just told of, a year earlier; the year where none were. */
  private static @Nullable Draft samePeriod(int start, int end, int year, Narrative narrative) {
    TimeValue told = narrative.last();
    boolean months =
        told instanceof TimeValue.Month
            || (told instanceof TimeValue.Interval interval
                && interval.begin() instanceof TimeValue.Month
                && interval.end() instanceof TimeValue.Month);
    if (told == null || !months || told.lastDay().getYear() != year + 1) {
      return new Draft(
          start, end, new TimeValue.CalendarYear(Year.of(year)), "same-period/publication", false);
    }
    YearMonth first = YearMonth.from(told.firstDay()).minusYears(1);
    YearMonth last = YearMonth.from(told.lastDay()).minusYears(1);
    TimeValue begin = new TimeValue.Month(first);
    TimeValue value =
        first.equals(last) ? begin : new TimeValue.Interval(begin, new TimeValue.Month(last));
    return new Draft(start, end, value, "same-period/narrative", false);
  }

  private @Nullable Draft era(Scan scan, int start) {
    WordTable.Match<Era> era = lexicon.eras().longestAt(scan, start);
    if (era == null) {
      return null;
    }
    boolean first = scan.at(era.end()) == '元';
    Numeral number = numbers.read(scan, era.end());
    int end = scan.accept('年', first ? era.end() + 1 : number == null ? era.end() : number.end());
    if (end < 0 || (!first && number == null)) {
      return null;
    }
    int ordinal = first || number == null ? 1 : number.value();
    return draft(start, end, era.meaning().firstYear() + ordinal - 1, "year/era");
  }

  private @Nullable Draft numbered(Scan scan, int start, Narrative narrative) {
    Numeral number = numbers.read(scan, start);
    if (number == null) {
      return null;
    }
    int end = scan.accept('年', number.end());
    if (end < 0) {
      boolean rangeEnd = narrative.begin() instanceof TimeValue.CalendarYear && plausible(number);
      boolean elided =
          number.digits() == 4 && (rangeEnd || (plausible(number) && inRange(scan, start, number)));
      return elided ? draft(start, number.end(), number.value(), "year") : null;
    }
    if (lexicon.deniedAfter(scan, "年", end)) {
      return null;
    }
    boolean fiscal = scan.at(end) == '度';
    if (fiscal && plausible(number)) {
      // What is held for 2024年度 is held later: the narrative does not move there.
      TimeValue year = new TimeValue.CalendarYear(Year.of(number.value()));
      return new Draft(start, end + 1, year, "year", false);
    }
    boolean dated = number.chinese() && number.value() > 200 && number.value() < 2200;
    if (plausible(number) || (dated && beforeMonth(scan, end))) {
      return draft(start, end, number.value(), "year");
    }
    if (number.digits() == 2 && number.value() < 100 && shortYear(scan, start, number, end)) {
      int century = number.value() > narrative.publication().getYear() % 100 + 10 ? 1900 : 2000;
      return draft(start, end, century + number.value(), "year/short");
    }
    return null;
  }

  /** 2021年, 二〇二一年, 两千零八年; but 千年, 三百年 and 1000年 are a while. */
  private static boolean plausible(Numeral number) {
    int value = number.value();
    boolean round = value < 1900 && value % 100 == 0;
    return number.digits() >= 4 && value >= 1000 && value < 2200 && !round;
  }

  /** 2016至2018年, 从2016到2018: a year without 年 that begins or ends a range. */
  private boolean inRange(Scan scan, int start, Numeral number) {
    int connector = RangeReader.afterConnector(scan, number.end());
    if (scan.at(start - 1) == '从') {
      return connector >= 0;
    }
    Numeral second = connector < 0 ? null : numbers.read(scan, connector);
    return second != null
        && plausible(second)
        && second.digits() == 4
        && second.value() > number.value()
        && scan.accept('年', second.end()) >= 0;
  }

  /** 08年 is a year, 21年 is one only with a month after it. */
  private boolean shortYear(Scan scan, int start, Numeral number, int end) {
    if (number.chinese()) {
      return scan.at(start) == '零';
    }
    return number.value() < 10 || beforeMonth(scan, end);
  }

  private boolean beforeMonth(Scan scan, int end) {
    Numeral month = numbers.read(scan, scan.skipBlanks(end));
    return month != null && month.value() <= 12 && scan.accept('月', month.end()) >= 0;
  }

  private static Draft draft(int start, int end, int year, String rule) {
    return new Draft(start, end, new TimeValue.CalendarYear(Year.of(year)), rule, true);
  }
}
