package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.Holiday;
import org.newsgraph.extractor.time.TimeLexicon.Plan;

/** Reads anchored periods: 近三年, 未来两天, 前8个月, 上世纪80年代, “十四五”期间, 春节期间. */
final class PeriodReader implements ExpressionReader {

  private static final List<String> BACKWARD = List.of("最近", "过去", "近", "此前", "前", "上");
  private static final List<String> FORWARD = List.of("未来", "今后", "后");
  private static final int LONGEST_YEARS = 60;

  private final TimeLexicon lexicon;
  private final YearReader years;
  private final NumberReader numbers = new NumberReader();

  PeriodReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.years = new YearReader(lexicon);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft period = decade(scan, start, narrative);
    period = period == null ? plan(scan, start) : period;
    period = period == null ? holiday(scan, start, narrative) : period;
    period = period == null ? span(scan, start, BACKWARD, -1, narrative) : period;
    period = period == null ? span(scan, start, FORWARD, 1, narrative) : period;
    return period == null ? ago(scan, start, narrative) : period;
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
    for (String period : List.of("假期期间", "长假期间", "假期", "长假", "小长假", "期间", "黄金周")) {
      if (day.isPresent() && scan.startsWith(period, end)) {
        LocalDate last = day.get().plusDays(name.meaning().length() - 1L);
        TimeValue value = CalendarReader.interval(day.get(), last);
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

  private @Nullable Draft span(
      Scan scan, int start, List<String> words, int direction, Narrative narrative) {
    for (String word : words) {
      if (scan.startsWith(word, start)) {
        int next = scan.skipBlanks(start + word.length());
        next = scan.at(next) == '的' ? next + 1 : next;
        Numeral number = numbers.read(scan, next);
        return number == null || number.value() < 1
            ? null
            : span(scan, start, word, number, direction, narrative);
      }
    }
    return null;
  }

  private @Nullable Draft span(
      Scan scan, int start, String word, Numeral number, int direction, Narrative narrative) {
    int next = scan.skipBlanks(number.end());
    boolean counted = scan.at(next) == '个';
    next = counted ? next + 1 : next;
    LocalDate publication = narrative.publication();
    if (word.equals("前") && scan.at(next) == '月' && number.value() <= 12) {
      TimeValue begin = new TimeValue.Month(YearMonth.of(publication.getYear(), 1));
      TimeValue end = new TimeValue.Month(YearMonth.of(publication.getYear(), number.value()));
      TimeValue value = number.value() == 1 ? begin : new TimeValue.Interval(begin, end);
      return new Draft(start, next + 1, value, "first-months", false);
    }
    LocalDate origin = direction < 0 ? publication : publication.plusDays(1);
    int length = number.value() * direction;
    int unitEnd = next + 1;
    LocalDate other;
    if (scan.at(next) == '年'
        && number.value() <= LONGEST_YEARS
        && number.digits() <= 3
        && !counted
        && scan.at(unitEnd) != '级') {
      other = origin.plusYears(length);
    } else if (scan.at(next) == '月' && counted) {
      other = origin.plusMonths(length);
    } else if (scan.at(next) == '周' || scan.startsWith("星期", next)) {
      unitEnd = scan.at(next) == '周' ? unitEnd : unitEnd + 1;
      other = origin.plusWeeks(length);
    } else if ((scan.at(next) == '天' || scan.at(next) == '日')
        && !counted
        && number.value() < 1000) {
      other = origin.plusDays(length);
    } else {
      return null;
    }
    if (unitEnd < scan.length() && "前后".indexOf(scan.at(unitEnd)) >= 0) {
      return null;
    }
    TimeValue value =
        direction < 0
            ? CalendarReader.interval(other, origin)
            : CalendarReader.interval(origin, other);
    return new Draft(start, unitEnd, value, "span/publication", false);
  }

  /** 十年前, 两个月前, 3天前: at the precision of the unit. */
  private @Nullable Draft ago(Scan scan, int start, Narrative narrative) {
    Numeral number = numbers.read(scan, start);
    if (number == null || number.value() < 1 || number.value() > 200) {
      return null;
    }
    int next = scan.skipBlanks(number.end());
    boolean counted = scan.at(next) == '个';
    next = counted ? next + 1 : next;
    int end =
        scan.at(next + 1) == '前'
            ? next + 2
            : scan.startsWith("之前", next + 1) || scan.startsWith("以前", next + 1) ? next + 3 : -1;
    if (end < 0) {
      return null;
    }
    LocalDate publication = narrative.publication();
    TimeValue value =
        switch (scan.at(next)) {
          case '年' -> new TimeValue.CalendarYear(Year.of(publication.getYear() - number.value()));
          case '月' ->
              counted
                  ? new TimeValue.Month(YearMonth.from(publication).minusMonths(number.value()))
                  : null;
          case '天' -> new TimeValue.Day(publication.minusDays(number.value()));
          default -> null;
        };
    return value == null ? null : new Draft(start, end, value, "ago/publication", false);
  }

  private static TimeValue years(int first, int last) {
    return new TimeValue.Interval(
        new TimeValue.CalendarYear(Year.of(first)), new TimeValue.CalendarYear(Year.of(last)));
  }
}
