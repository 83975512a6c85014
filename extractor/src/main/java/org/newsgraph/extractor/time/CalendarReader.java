package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.Anchor;
import org.newsgraph.extractor.time.TimeLexicon.Relative;
import org.newsgraph.extractor.time.TimeLexicon.Unit;

/** Reads years, months and days: 2021年9月2日, 去年5月, 本月十日, 8月下旬, 30日, 今年上半年. */
final class CalendarReader implements ExpressionReader {

  private final TimeLexicon lexicon;
  private final NumberReader numbers = new NumberReader();
  private final YearReader years;
  private final YearPortions yearPortions;
  private final MonthPortions monthPortions;
  private final UnitReader units;
  private final Context context;

  CalendarReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.years = new YearReader(lexicon);
    this.yearPortions = new YearPortions(lexicon);
    this.monthPortions = new MonthPortions(lexicon);
    this.units = new UnitReader(lexicon);
    this.context = new Context(lexicon);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft year = years.read(scan, start, narrative);
    if (year != null) {
      return withinYear(scan, year, narrative);
    }
    Draft part = yearPortions.alone(scan, start, narrative);
    return part != null ? part : withoutYear(scan, start, narrative);
  }

  private Draft withinYear(Scan scan, Draft year, Narrative narrative) {
    int next = scan.skipBlanks(year.end());
    next = scan.at(next) == '的' ? scan.skipBlanks(next + 1) : next;
    int number = year.value().firstDay().getYear();
    Draft month = null;
    Numeral numeral = numbers.read(scan, next);
    int end = numeral == null ? -1 : units.monthEnd(scan, numeral, true);
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, next);
    if (numeral != null && end >= 0) {
      month = withinMonth(scan, year, number, numeral.value(), end);
    } else if (word != null && word.meaning().unit() == Unit.MONTH) {
      int told = monthOf(word.meaning(), narrative).getMonthValue();
      month = withinMonth(scan, year, number, told, word.end());
    }
    if (month == null) {
      month = yearPortions.within(scan, year, next);
    }
    return month == null ? year : month;
  }

  /** What follows a year and month: a day, a part of the month, or nothing. */
  private @Nullable Draft withinMonth(Scan scan, Draft before, int year, int month, int end) {
    TimeValue whole = Narrative.value(year, month, 0).orElse(null);
    if (whole == null) {
      return null;
    }
    Draft draft = new Draft(before.start(), end, whole, before.rule(), true);
    Numeral day = numbers.read(scan, scan.skipBlanks(end));
    int dayEnd = day == null ? -1 : units.dayEnd(scan, day, true);
    return day == null || dayEnd < 0
        ? monthPortions.within(scan, draft)
        : Narrative.value(year, month, day.value())
            .map(found -> new Draft(before.start(), dayEnd, found, before.rule(), true))
            .orElse(draft);
  }

  private @Nullable Draft withoutYear(Scan scan, int start, Narrative narrative) {
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, start);
    if (word != null) {
      return word.meaning().unit() == Unit.MONTH
          ? relativeMonth(scan, start, word, narrative)
          : null;
    }
    YearMonth current = YearMonth.from(narrative.publication());
    if (scan.at(start) == '月') {
      boolean edge = scan.startsWith("月底", start) || scan.startsWith("月末", start);
      return edge
          ? new Draft(start, start + 2, new TimeValue.Month(current), "month/publication", false)
          : null;
    }
    if (scan.startsWith("上半月", start) || scan.startsWith("下半月", start)) {
      TimeValue month = new TimeValue.Month(current);
      return monthPortions.within(scan, new Draft(start, start, month, "month/publication", false));
    }
    Numeral number = numbers.read(scan, start);
    if (number == null) {
      return null;
    }
    int monthEnd = units.monthEnd(scan, number, false);
    return monthEnd < 0
        ? bareDay(scan, start, number, narrative)
        : month(scan, start, number.value(), monthEnd, narrative);
  }

  private @Nullable Draft relativeMonth(
      Scan scan, int start, WordTable.Match<Relative> word, Narrative narrative) {
    YearMonth month = monthOf(word.meaning(), narrative);
    boolean told = word.meaning().anchor() == Anchor.NARRATIVE;
    String rule = told ? "month/narrative" : "month/publication";
    Draft nothing = new Draft(start, start, new TimeValue.Month(month), rule, true);
    return withinMonth(scan, nothing, month.getYear(), month.getMonthValue(), word.end());
  }

  private @Nullable Draft month(Scan scan, int start, int month, int end, Narrative narrative) {
    Numeral day = numbers.read(scan, scan.skipBlanks(end));
    int dayEnd = day == null ? -1 : units.dayEnd(scan, day, true);
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
        .map(found -> monthPortions.within(scan, draft(start, end, found, "month/")))
        .orElse(null);
  }

  private @Nullable Draft bareDay(Scan scan, int start, Numeral number, Narrative narrative) {
    int end = units.bareDayEnd(scan, start, number);
    if (end < 0) {
      return null;
    }
    Narrative.Surroundings around = context.around(scan, start, end, narrative);
    return narrative
        .day(number.value(), around)
        .map(found -> draft(start, end, found, "day/"))
        .orElse(null);
  }

  private static Draft draft(int start, int end, Narrative.Completed found, String rule) {
    return new Draft(start, end, found.value(), rule + found.rule(), true);
  }

  private static YearMonth monthOf(Relative relative, Narrative narrative) {
    boolean told = relative.anchor() == Anchor.NARRATIVE;
    LocalDate anchor = told ? narrative.narrativeDay() : narrative.publication();
    return YearMonth.from(anchor).plusMonths(relative.offset());
  }
}
