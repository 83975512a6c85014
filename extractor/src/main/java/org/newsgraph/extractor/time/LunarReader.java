package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;

/** Reads days of the lunar calendar: 农历正月初三, 2015年农历八月十五, 腊月二十三. */
final class LunarReader implements ExpressionReader {

  private static final int UNMARKED_DAYS_AHEAD = 60;

  private final TimeLexicon lexicon;
  private final YearReader years;
  private final NumberReader numbers = new NumberReader();

  LunarReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.years = new YearReader(lexicon);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    if (!possible(scan.at(start))) {
      return null;
    }
    int next = afterName(scan, start);
    Draft year = years.read(scan, next, narrative);
    if (year != null) {
      next = afterName(scan, year.end());
    }
    boolean named = next > (year == null ? start : year.end()) || scan.at(start) == '农';
    int month = month(scan, next);
    int monthEnd =
        month < 0
            ? -1
            : scan.at(next) == '正' || scan.at(next) == '腊' ? next + 2 : numberedEnd(scan, next);
    if (monthEnd < 0) {
      return null;
    }
    boolean first = scan.at(monthEnd) == '初';
    Numeral day = numbers.read(scan, first ? monthEnd + 1 : monthEnd);
    if (day == null || day.value() > (first ? 10 : 30) || day.value() < 1 || !(first || named)) {
      return null;
    }
    return (year == null
            ? nearest(month, day.value(), narrative.publication())
            : day(year, month, day.value()))
        .map(found -> new Draft(start, day.end(), new TimeValue.Day(found), "lunar", true))
        .orElse(null);
  }

  private boolean possible(char character) {
    return numbers.isDigit(character)
        || numbers.isNumeral(character)
        || "农阴夏正腊冬今去明".indexOf(character) >= 0;
  }

  private static int afterName(Scan scan, int offset) {
    boolean named =
        scan.startsWith("农历", offset)
            || scan.startsWith("阴历", offset)
            || scan.startsWith("夏历", offset);
    return named ? offset + 2 : offset;
  }

  private int month(Scan scan, int offset) {
    if (scan.startsWith("正月", offset)) {
      return 1;
    }
    if (scan.startsWith("腊月", offset)) {
      return 12;
    }
    Numeral number = numbers.read(scan, offset);
    boolean numeral =
        number != null && number.chinese() && number.value() >= 1 && number.value() <= 12;
    return numeral && number != null ? number.value() : -1;
  }

  private int numberedEnd(Scan scan, int offset) {
    Numeral number = numbers.read(scan, offset);
    return number != null && scan.at(number.end()) == '月' ? number.end() + 1 : -1;
  }

  private Optional<LocalDate> day(Draft year, int month, int day) {
    return lexicon.lunarCalendar().solarDay(year.value().firstDay().getYear(), month, day);
  }

  private Optional<LocalDate> nearest(int month, int day, LocalDate publication) {
    LocalDate latest = publication.plusDays(UNMARKED_DAYS_AHEAD);
    for (int year = publication.getYear() + 1; year > publication.getYear() - 3; year--) {
      Optional<LocalDate> found = lexicon.lunarCalendar().solarDay(year, month, day);
      if (found.isPresent() && !found.get().isAfter(latest)) {
        return found;
      }
    }
    return Optional.empty();
  }
}
