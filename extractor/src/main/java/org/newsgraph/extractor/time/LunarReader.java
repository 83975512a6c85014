package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;

/** Reads days of the lunar calendar: 农历正月初三, 2015年农历八月十五, 腊月二十三. */
final class LunarReader implements ExpressionReader {

  private static final String FIRST_CHARACTERS = "农阴夏正腊今去明两廿卅";

  private final TimeLexicon lexicon;
  private final YearReader years;
  private final NumberReader numbers = new NumberReader();

  /** A month of the calendar and the offset after it. */
  private record Month(int number, int end) {}

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
    int afterYear = year == null ? next : year.end();
    int monthStart = afterName(scan, afterYear);
    boolean named = next > start || monthStart > afterYear;
    Month month = month(scan, monthStart);
    if (month == null) {
      return null;
    }
    boolean first = scan.at(month.end()) == '初';
    Numeral day = numbers.read(scan, first ? month.end() + 1 : month.end());
    if (day == null || day.value() < 1 || !(first || named || isNamedMonth(scan, monthStart))) {
      return null;
    }
    Optional<LocalDate> found =
        year == null
            ? lexicon.lunarCalendar().last(month.number(), day.value(), narrative.publication())
            : lexicon
                .lunarCalendar()
                .solarDay(year.value().firstDay().getYear(), month.number(), day.value());
    String rule = year == null ? "lunar/publication" : "lunar/" + year.rule();
    return found
        .map(solar -> new Draft(start, day.end(), new TimeValue.Day(solar), rule, true))
        .orElse(null);
  }

  private boolean possible(char character) {
    return numbers.isDigit(character)
        || numbers.isNumeral(character)
        || FIRST_CHARACTERS.indexOf(character) >= 0;
  }

  private static int afterName(Scan scan, int offset) {
    boolean named = scan.at(offset + 1) == '历' && "农阴夏".indexOf(scan.at(offset)) >= 0;
    return named ? offset + 2 : offset;
  }

  private @Nullable Month month(Scan scan, int offset) {
    if (isNamedMonth(scan, offset)) {
      return new Month(scan.at(offset) == '正' ? 1 : 12, offset + 2);
    }
    Numeral number = numbers.read(scan, offset);
    return number != null && number.chinese() && scan.at(number.end()) == '月'
        ? new Month(number.value(), number.end() + 1)
        : null;
  }

  private static boolean isNamedMonth(Scan scan, int offset) {
    return scan.startsWith("正月", offset) || scan.startsWith("腊月", offset);
  }
}
