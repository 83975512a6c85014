package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.Holiday;
import org.newsgraph.extractor.time.TimeLexicon.Plan;

/** Reads periods and days by name: 上世纪80年代, “十四五”期间, 春节假期, 2021年国庆节. */
final class NamedPeriodReader implements ExpressionReader {

  private static final int DAYS_AHEAD = 60;

  private final TimeLexicon lexicon;
  private final YearReader years;
  private final NumberReader numbers = new NumberReader();

  NamedPeriodReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.years = new YearReader(lexicon);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft period = decade(scan, start, narrative);
    period = period == null ? plan(scan, start) : period;
    return period == null ? holiday(scan, start, narrative) : period;
  }

  private @Nullable Draft decade(Scan scan, int start, Narrative narrative) {
    int century = -1;
    int next = start;
    if (scan.startsWith("上世纪", start) || scan.startsWith("本世纪", start)) {
      century = scan.at(start) == '上' ? 19 : 20;
      next = start + 3;
    }
    Numeral number = numbers.read(scan, next);
    if (number != null && century < 0 && scan.startsWith("世纪", number.end())) {
      century = number.value() - 1;
      number = numbers.read(scan, number.end() + 2);
    }
    if (number == null || number.value() % 10 != 0 || !scan.startsWith("年代", number.end())) {
      return null;
    }
    int first = number.value();
    String rule = "decade";
    if (first < 100 && century > 0) {
      first += century * 100;
    } else if (first < 100) {
      first += first > narrative.publication().getYear() % 100 ? 1900 : 2000;
      rule = "decade/publication";
    }
    return first < 1000 || first > 2100
        ? null
        : new Draft(start, number.end() + 2, years(first, first + 9), rule, false);
  }

  private @Nullable Draft plan(Scan scan, int start) {
    boolean quoted = "“\"「『".indexOf(scan.at(start)) >= 0 && scan.at(start) != 0;
    WordTable.Match<Plan> plan = lexicon.plans().longestAt(scan, quoted ? start + 1 : start);
    if (plan == null || (!quoted && Character.isLetter(scan.at(start - 1)))) {
      return null;
    }
    int end = quoted ? plan.end() + 1 : plan.end();
    boolean period = scan.startsWith("期间", end) || scan.startsWith("时期", end);
    if (!period) {
      return null;
    }
    TimeValue value = years(plan.meaning().firstYear(), plan.meaning().lastYear());
    return new Draft(start, end + 2, value, "five-year-plan", false);
  }

  private @Nullable Draft holiday(Scan scan, int start, Narrative narrative) {
    Draft year = years.read(scan, start, narrative);
    int next = year == null ? start : year.end();
    WordTable.Match<Holiday> name = lexicon.holidays().longestAt(scan, next);
    if (name == null) {
      return null;
    }
    Optional<LocalDate> found = day(name.meaning(), year, narrative.publication());
    if (found.isEmpty()) {
      return null;
    }
    LocalDate day = found.get();
    String rule = year == null ? "holiday/publication" : "holiday/" + year.rule();
    WordTable.Match<String> period = lexicon.holidayPeriods().longestAt(scan, name.end());
    if (period != null) {
      TimeValue days = Draft.days(day, day.plusDays(name.meaning().length() - 1L));
      return new Draft(start, period.end(), days, rule, false);
    }
    boolean itself = scan.startsWith("当天", name.end()) || scan.startsWith("当日", name.end());
    int end = itself ? name.end() + 2 : name.end();
    return itself || year != null || standsAlone(scan, name)
        ? new Draft(start, end, new TimeValue.Day(day), rule, false)
        : null;
  }

  /** A full name before a sign of punctuation; 春节联欢晚会 and 十一 are no days. */
  private static boolean standsAlone(Scan scan, WordTable.Match<Holiday> name) {
    boolean full = name.word().endsWith("节") && !Character.isLetterOrDigit(scan.at(name.end()));
    return full || name.word().startsWith("大年");
  }

  private Optional<LocalDate> day(Holiday holiday, @Nullable Draft year, LocalDate publication) {
    if (year != null) {
      return day(holiday, year.value().firstDay().getYear());
    }
    if (holiday.lunar()) {
      return lexicon.lunarCalendar().last(holiday.month(), holiday.day(), publication);
    }
    return day(holiday, publication.getYear())
        .filter(day -> !day.isAfter(publication.plusDays(DAYS_AHEAD)))
        .or(() -> day(holiday, publication.getYear() - 1));
  }

  private Optional<LocalDate> day(Holiday holiday, int year) {
    return holiday.lunar()
        ? lexicon.lunarCalendar().solarDay(year, holiday.month(), holiday.day())
        : Optional.of(LocalDate.of(year, holiday.month(), holiday.day()));
  }

  private static TimeValue years(int first, int last) {
    return new TimeValue.Interval(
        new TimeValue.CalendarYear(Year.of(first)), new TimeValue.CalendarYear(Year.of(last)));
  }
}
