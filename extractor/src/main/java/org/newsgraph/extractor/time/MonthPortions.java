package org.newsgraph.extractor.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;

/** Reads what narrows a month: 下旬, 上半月, 月底, 的第一周, 的最后一个星期一. */
final class MonthPortions {

  /** How rules end that took a part of a month. */
  static final String RULE = "+part-of-month";

  private static final String THIRDS = "上中下";
  private static final int THIRD = 10;
  private static final int HALF = 15;

  private final TimeLexicon lexicon;
  private final NumberReader numbers = new NumberReader();

  MonthPortions(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The month's draft, narrowed where the text after it does so. */
  Draft within(Scan scan, Draft month) {
    YearMonth whole = YearMonth.from(month.value().firstDay());
    int next = month.end();
    Draft part = third(scan, month, whole, next);
    if (part == null) {
      part = half(scan, month, whole, next);
    }
    if (part == null) {
      part = week(scan, month, whole, scan.at(next) == '的' ? next + 1 : next);
    }
    if (part != null) {
      return part;
    }
    return vague(scan, next) ? month.withEnd(next + 1) : month;
  }

  private static @Nullable Draft third(Scan scan, Draft month, YearMonth whole, int next) {
    int third = THIRDS.indexOf(scan.at(next));
    boolean two = third == 1 && scan.startsWith("下旬", next + 1);
    if (third < 0 || (scan.at(next + 1) != '旬' && !two)) {
      return null;
    }
    LocalDate first = whole.atDay(1 + THIRD * third);
    boolean toEnd = third == 2 || two;
    LocalDate last = toEnd ? whole.atEndOfMonth() : whole.atDay(THIRD * (third + 1));
    return part(month, next + (two ? 3 : 2), first, last);
  }

  private static @Nullable Draft half(Scan scan, Draft month, YearMonth whole, int next) {
    if (scan.startsWith("上半月", next)) {
      return part(month, next + 3, whole.atDay(1), whole.atDay(HALF));
    }
    return scan.startsWith("下半月", next)
        ? part(month, next + 3, whole.atDay(HALF + 1), whole.atEndOfMonth())
        : null;
  }

  /** The N-th week begins with the month's N-th Monday; 第N个周X is the N-th such day. */
  private @Nullable Draft week(Scan scan, Draft month, YearMonth whole, int next) {
    int ordinal;
    int end;
    if (scan.startsWith("最后一", next)) {
      ordinal = -1;
      end = next + 3;
    } else {
      Numeral number = scan.at(next) == '第' ? numbers.read(scan, next + 1) : null;
      if (number == null || number.value() < 1 || number.value() > 5) {
        return null;
      }
      ordinal = number.value();
      end = number.end();
    }
    end = scan.at(end) == '个' ? end + 1 : end;
    int named = scan.at(end) == '周' ? end + 1 : scan.startsWith("星期", end) ? end + 2 : -1;
    if (named < 0) {
      return null;
    }
    int weekday = RelativeDayReader.weekday(scan.at(named));
    DayOfWeek wanted = weekday == 0 ? DayOfWeek.MONDAY : DayOfWeek.of(weekday);
    LocalDate first =
        ordinal < 0
            ? whole.atDay(1).with(TemporalAdjusters.lastInMonth(wanted))
            : whole.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, wanted));
    if (!YearMonth.from(first).equals(whole)) {
      return null;
    }
    return weekday == 0
        ? new Draft(month.start(), named, Draft.days(first, first.plusDays(6)), month.rule(), false)
        : new Draft(
            month.start(), named + 1, new TimeValue.Day(first), month.rule() + "+weekday", true);
  }

  private boolean vague(Scan scan, int next) {
    String character = String.valueOf(scan.at(next));
    return "初底末".contains(character) && !lexicon.deniedAfter(scan, character, next + 1);
  }

  private static Draft part(Draft month, int end, LocalDate first, LocalDate last) {
    return new Draft(month.start(), end, Draft.days(first, last), month.rule() + RULE, true);
  }
}
