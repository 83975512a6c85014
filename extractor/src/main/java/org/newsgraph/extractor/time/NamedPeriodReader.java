package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.Holiday;
import org.newsgraph.extractor.time.TimeLexicon.Plan;

/** Reads periods and days by name: 上世纪80年代, “十四五”期间, 春节假期, 2021年国庆节. */
final class NamedPeriodReader implements ExpressionReader {

  private static final List<String> HOLIDAY_PERIODS =
      List.of("假期期间", "长假期间", "小长假", "假期", "长假", "期间", "黄金周");

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
    int first;
    if (number.value() >= 1000 && number.value() < 2100) {
      first = number.value();
    } else if (number.value() < 100 && century > 0) {
      first = century * 100 + number.value();
    } else if (number.value() < 100) {
      boolean past = number.value() > narrative.publication().getYear() % 100;
      first = (past ? 1900 : 2000) + number.value();
    } else {
      return null;
    }
    TimeValue value = years(first, first + 9);
    return new Draft(start, number.end() + 2, value, "decade", false);
  }

  private @Nullable Draft plan(Scan scan, int start) {
    boolean quoted = "“\"「『".indexOf(scan.at(start)) >= 0 && scan.at(start) != 0;
    WordTable.Match<Plan> plan = lexicon.plans().longestAt(scan, quoted ? start + 1 : start);
    if (plan == null) {
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
    int number =
        year == null ? narrative.publication().getYear() : year.value().firstDay().getYear();
    Optional<LocalDate> day = day(name.meaning(), number);
    LocalDate latest = narrative.publication().plusDays(60);
    if (year == null && day.isPresent() && day.get().isAfter(latest)) {
      day = day(name.meaning(), number - 1);
    }
    int end = name.end();
    for (String period : HOLIDAY_PERIODS) {
      if (day.isPresent() && scan.startsWith(period, end)) {
        LocalDate last = day.get().plusDays(name.meaning().length() - 1L);
        TimeValue value = Draft.days(day.get(), last);
        return new Draft(start, end + period.length(), value, "holiday", false);
      }
    }
    boolean told = year != null || scan.startsWith("当天", end) || scan.startsWith("当日", end);
    boolean open = !Character.isLetterOrDigit(scan.at(end)) && name.word().length() > 2;
    if (day.isEmpty() || !(told || open || name.word().startsWith("大年"))) {
      return null;
    }
    int after = scan.startsWith("当天", end) || scan.startsWith("当日", end) ? end + 2 : end;
    return new Draft(start, after, new TimeValue.Day(day.get()), "holiday", false);
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
