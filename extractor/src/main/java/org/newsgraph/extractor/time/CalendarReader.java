package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.Relative;
import org.newsgraph.extractor.time.TimeLexicon.Unit;
import org.newsgraph.extractor.time.TimeLexicon.YearPart;

/** Reads years, months and days: 2021年9月2日, 去年5月, 本月十日, 8月下旬, 30日, 今年上半年. */
final class CalendarReader implements ExpressionReader {

  private final TimeLexicon lexicon;
  private final NumberReader numbers = new NumberReader();
  private final YearReader years;
  private final LunarReader lunar;
  private final Context context;

  CalendarReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.years = new YearReader(lexicon);
    this.lunar = new LunarReader(lexicon);
    this.context = new Context(lexicon);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft lunarDay = lunar.read(scan, start, narrative);
    if (lunarDay != null) {
      return lunarDay;
    }
    Draft year = years.read(scan, start, narrative);
    if (year != null) {
      return withinYear(scan, year, narrative);
    }
    Draft part = yearPart(scan, start, narrative);
    return part != null ? part : withoutYear(scan, start, narrative);
  }

  private Draft withinYear(Scan scan, Draft year, Narrative narrative) {
    int number = year.value().firstDay().getYear();
    int next = afterParticle(scan, year.end());
    Draft month = numberedMonth(scan, year, number, next);
    if (month == null) {
      month = relativeMonth(scan, year, number, next, narrative);
    }
    if (month == null) {
      month = namedPart(scan, year, number, next);
    }
    return month == null ? year : month;
  }

  private @Nullable Draft numberedMonth(Scan scan, Draft year, int number, int next) {
    Numeral month = numbers.read(scan, next);
    int end = month == null ? -1 : monthEnd(scan, month, next, year.end() == next);
    if (month == null || end < 0) {
      return null;
    }
    return withinMonth(scan, year, number, month.value(), end);
  }

  private @Nullable Draft relativeMonth(
      Scan scan, Draft year, int number, int next, Narrative narrative) {
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, next);
    if (word == null || word.meaning().unit() != Unit.MONTH) {
      return null;
    }
    int month = monthOf(word.meaning(), narrative).getMonthValue();
    return withinMonth(scan, year, number, month, word.end());
  }

  /** What follows a year and month: a day, a third of the month, or nothing. */
  private @Nullable Draft withinMonth(Scan scan, Draft before, int year, int month, int end) {
    TimeValue value = Narrative.value(year, month, 0).orElse(null);
    if (value == null) {
      return null;
    }
    Draft draft = new Draft(before.start(), end, value, before.rule(), true);
    int next = scan.skipBlanks(end);
    Numeral day = numbers.read(scan, next);
    int dayEnd = day == null ? -1 : dayEnd(scan, day, true);
    if (day != null && dayEnd >= 0) {
      return Narrative.value(year, month, day.value())
          .map(found -> new Draft(before.start(), dayEnd, found, before.rule(), true))
          .orElse(draft);
    }
    return withinMonth(scan, draft, YearMonth.of(year, month));
  }

  private Draft withinMonth(Scan scan, Draft draft, YearMonth month) {
    int next = draft.end();
    for (int third = 0; third < 3; third++) {
      if (scan.startsWith("上中下".charAt(third) + "旬", next)) {
        LocalDate first = month.atDay(1 + 10 * third);
        LocalDate last = third == 2 ? month.atEndOfMonth() : month.atDay(10 + 10 * third);
        return new Draft(draft.start(), next + 2, interval(first, last), draft.rule(), true);
      }
    }
    boolean vague = "初底末中".indexOf(scan.at(next)) >= 0 && scan.at(next) != 0;
    boolean compound = scan.startsWith("中国", next) || scan.startsWith("中央", next);
    return vague && !compound && !scan.startsWith("中的", next) ? draft.withEnd(next + 1) : draft;
  }

  private @Nullable Draft namedPart(Scan scan, Draft year, int number, int next) {
    WordTable.Match<YearPart> part = lexicon.yearParts().longestAt(scan, next);
    if (part == null || lexicon.deniedAfter(scan, part.word(), part.end())) {
      return null;
    }
    return new Draft(year.start(), part.end(), months(number, part.meaning()), year.rule(), true);
  }

  private @Nullable Draft yearPart(Scan scan, int start, Narrative narrative) {
    WordTable.Match<YearPart> part = lexicon.yearParts().longestAt(scan, start);
    if (part == null || !part.meaning().standsAlone()) {
      return null;
    }
    int year = narrative.publication().getYear();
    boolean began =
        part.meaning().firstMonth() <= narrative.publication().getMonthValue()
            || part.meaning().firstMonth() == part.meaning().lastMonth();
    if (!began && !context.future(scan, start, part.end())) {
      year--;
    }
    TimeValue value = months(year, part.meaning());
    return new Draft(start, part.end(), value, "year-part/publication", false);
  }

  private @Nullable Draft withoutYear(Scan scan, int start, Narrative narrative) {
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, start);
    if (word != null && word.meaning().unit() == Unit.MONTH) {
      return fromRelativeMonth(scan, start, word, narrative);
    }
    if (scan.startsWith("月底", start) || scan.startsWith("月末", start)) {
      YearMonth month = YearMonth.from(narrative.publication());
      return new Draft(start, start + 2, new TimeValue.Month(month), "month/publication", false);
    }
    Numeral number = numbers.read(scan, start);
    if (number == null) {
      return null;
    }
    int monthEnd = monthEnd(scan, number, start, false);
    return monthEnd < 0
        ? bareDay(scan, start, number, narrative)
        : month(scan, start, number.value(), monthEnd, narrative);
  }

  private @Nullable Draft fromRelativeMonth(
      Scan scan, int start, WordTable.Match<Relative> word, Narrative narrative) {
    YearMonth month = monthOf(word.meaning(), narrative);
    String rule = "month/" + word.meaning().anchor().name().toLowerCase(java.util.Locale.ROOT);
    Draft nothing = new Draft(start, start, new TimeValue.Month(month), rule, true);
    return withinMonth(scan, nothing, month.getYear(), month.getMonthValue(), word.end());
  }

  private @Nullable Draft month(Scan scan, int start, int month, int end, Narrative narrative) {
    int next = scan.skipBlanks(end);
    Numeral day = numbers.read(scan, next);
    int dayEnd = day == null ? -1 : dayEnd(scan, day, true);
    if (day != null && dayEnd >= 0) {
      Narrative.Surroundings around = context.around(scan, start, dayEnd, narrative);
      return narrative
          .month(month, day.value(), around)
          .map(found -> draft(start, dayEnd, found, "month-day/"))
          .orElse(null);
    }
    Narrative.Surroundings around = context.around(scan, start, end, narrative);
    return narrative
        .month(month, 0, around)
        .map(found -> draft(start, end, found, "month/"))
        .map(found -> withinMonth(scan, found, YearMonth.from(found.value().firstDay())))
        .orElse(null);
  }

  private @Nullable Draft bareDay(Scan scan, int start, Numeral number, Narrative narrative) {
    int end = dayEnd(scan, number, false);
    if (end < 0 || (scan.at(end - 1) == '号' && !sayable(scan, start, end))) {
      return null;
    }
    String unit = scan.at(end - 1) == '号' ? "号" : "日";
    if (lexicon.deniedBefore(scan, unit, scan.skipBlanks(start))
        || lexicon.deniedBefore(scan, unit, start)) {
      return null;
    }
    Narrative.Surroundings around = context.around(scan, start, end, narrative);
    return narrative
        .day(number.value(), around)
        .map(found -> draft(start, end, found, "day/"))
        .orElse(null);
  }

  /** Whether N号 by itself is a day rather than a number of a thing. */
  private boolean sayable(Scan scan, int start, int end) {
    boolean free =
        !Character.isLetter(scan.at(start - 1)) || "在于自从到至".indexOf(scan.at(start - 1)) >= 0;
    boolean open =
        !Character.isLetterOrDigit(scan.at(end))
            || "在从将举到至".indexOf(scan.at(end)) >= 0
            || lexicon.dayParts().longestAt(scan, end) != null;
    return free && open && scan.at(start - 1) != '“' && scan.at(end) != '”';
  }

  private static Draft draft(int start, int end, Narrative.Completed found, String rule) {
    return new Draft(start, end, found.value(), rule + found.rule(), true);
  }

  /** The offset after a month's number and 月, or -1; a range's first number may leave 月 out. */
  private int monthEnd(Scan scan, Numeral month, int start, boolean afterYear) {
    if (month.value() < 1 || month.value() > 12 || month.digits() > 2) {
      return -1;
    }
    int end = scan.accept('月', month.end());
    if (end < 0) {
      return unitAhead(scan, month, '月', 12) && start > 0
          ? month.end()
          : monthEndElided(scan, month);
    }
    if (scan.at(end) == '份') {
      return end + 1;
    }
    boolean denied = !afterYear && lexicon.deniedAfter(scan, "月", end);
    return denied ? -1 : end;
  }

  private int monthEndElided(Scan scan, Numeral month) {
    return unitAhead(scan, month, '月', 12) ? month.end() : -1;
  }

  private int dayEnd(Scan scan, Numeral day, boolean afterMonth) {
    if (day.value() < 1 || day.value() > 31 || day.digits() > 3) {
      return -1;
    }
    int end = scan.accept('日', day.end());
    if (end < 0) {
      end = scan.accept('号', day.end());
    }
    if (end < 0) {
      boolean bare = unitAhead(scan, day, '日', 31) || (afterMonth && bareNumeral(scan, day));
      return bare ? day.end() : -1;
    }
    String unit = scan.at(end - 1) == '号' ? "号" : "日";
    if (!afterMonth && lexicon.deniedAfter(scan, unit, end)) {
      return -1;
    }
    return end;
  }

  /** 八月十五: after a month in Chinese numerals, 日 may be missing. */
  private static boolean bareNumeral(Scan scan, Numeral day) {
    return day.chinese() && day.digits() >= 2 && "个多余几年月天".indexOf(scan.at(day.end())) < 0;
  }

  /** 1至3日, 9-11月: whether the number after a connector carries the unit for both. */
  private boolean unitAhead(Scan scan, Numeral number, char unit, int greatest) {
    int connector = RangeReader.afterConnector(scan, number.end());
    if (connector < 0) {
      return false;
    }
    Numeral second = numbers.read(scan, connector);
    return second != null
        && second.value() > number.value()
        && second.value() <= greatest
        && second.chinese() == number.chinese()
        && scan.accept(unit, second.end()) >= 0
        && !lexicon.deniedAfter(scan, String.valueOf(unit), scan.accept(unit, second.end()));
  }

  private static int afterParticle(Scan scan, int end) {
    int next = scan.skipBlanks(end);
    return scan.at(next) == '的' ? next + 1 : next;
  }

  private static YearMonth monthOf(Relative relative, Narrative narrative) {
    LocalDate anchor =
        relative.anchor() == TimeLexicon.Anchor.NARRATIVE
            ? narrative.narrativeDay()
            : narrative.publication();
    return YearMonth.from(anchor).plusMonths(relative.offset());
  }

  private static TimeValue months(int year, YearPart part) {
    YearMonth first = YearMonth.of(year, part.firstMonth());
    int lastYear = part.lastMonth() < part.firstMonth() ? year + 1 : year;
    YearMonth last = YearMonth.of(lastYear, part.lastMonth());
    TimeValue begin = new TimeValue.Month(first);
    return first.equals(last) ? begin : new TimeValue.Interval(begin, new TimeValue.Month(last));
  }

  static TimeValue interval(LocalDate first, LocalDate last) {
    return new TimeValue.Interval(new TimeValue.Day(first), new TimeValue.Day(last));
  }

  /** The solar day of a table. */
  static Optional<TimeValue> day(Optional<LocalDate> day) {
    return day.map(TimeValue.Day::new);
  }
}
