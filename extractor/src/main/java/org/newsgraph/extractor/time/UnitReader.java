package org.newsgraph.extractor.time;

import org.newsgraph.extractor.time.NumberReader.Numeral;

/**
 * Decides whether a number is a month or a day, by its unit and what stands around it. Immutable
 * and thread-safe.
 */
final class UnitReader {

  private static final String BEFORE_FREE_DAY = "在于自从到至、和与及及(";
  private static final String AFTER_FREE_DAY = "在从将举到至和与";

  private final TimeLexicon lexicon;
  private final NumberReader numbers = new NumberReader();

  UnitReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The offset after a month's number and unit, or -1; the unit may follow a range's end alone. */
  int monthEnd(Scan scan, Numeral month, boolean afterYear) {
    if (month.value() < 1 || month.value() > 12 || month.digits() > 2) {
      return -1;
    }
    int end = scan.accept('月', month.end());
    if (end < 0) {
      return unitAhead(scan, month, '月', 12) ? month.end() : -1;
    }
    if (scan.at(end) == '份') {
      return end + 1;
    }
    return !afterYear && lexicon.deniedAfter(scan, "月", end) ? -1 : end;
  }

  /** The offset after a day's number and unit, or -1. */
  int dayEnd(Scan scan, Numeral day, boolean afterMonth) {
    if (day.value() < 1 || day.value() > 31 || day.digits() > 3) {
      return -1;
    }
    int end = scan.accept('日', day.end());
    if (end < 0) {
      end = scan.accept('号', day.end());
    }
    if (end < 0) {
      boolean elided = unitAhead(scan, day, '日', 31) || (afterMonth && withoutUnit(scan, day));
      return elided ? day.end() : -1;
    }
    return !afterMonth && lexicon.deniedAfter(scan, unit(scan, end), end) ? -1 : end;
  }

  /** As {@link #dayEnd}, for a day with neither year nor month, where much else looks the same. */
  int bareDayEnd(Scan scan, int start, Numeral day) {
    int end = dayEnd(scan, day, false);
    if (end < 0) {
      return -1;
    }
    String unit = unit(scan, end);
    char before = scan.at(start - 1);
    boolean free = !Character.isLetter(before) || BEFORE_FREE_DAY.indexOf(before) >= 0;
    boolean denied =
        (unit.equals("号") && !(free && before != '“' && followsFreeDay(scan, end)))
            || (day.chinese() && day.digits() == 1 && !free)
            || lexicon.deniedBefore(scan, unit, start);
    return denied ? -1 : end;
  }

  private boolean followsFreeDay(Scan scan, int end) {
    char after = scan.at(end);
    return after != '”'
        && (!Character.isLetterOrDigit(after)
            || AFTER_FREE_DAY.indexOf(after) >= 0
            || lexicon.dayParts().longestAt(scan, end) != null);
  }

  private static String unit(Scan scan, int end) {
    return scan.at(end - 1) == '号' ? "号" : "日";
  }

  /** 八月十五: after a month in Chinese numerals, 日 may be missing. */
  private static boolean withoutUnit(Scan scan, Numeral day) {
    return day.chinese()
        && day.digits() >= 2
        && (scan.at(day.end()) == 0 || "个多余几年月天".indexOf(scan.at(day.end())) < 0);
  }

  /** 1至3日, 9-11月: whether the number after a connector carries the unit for both. */
  private boolean unitAhead(Scan scan, Numeral number, char unit, int greatest) {
    int connector = RangeReader.afterConnector(scan, number.end());
    Numeral second = connector < 0 ? null : numbers.read(scan, connector);
    if (second == null
        || second.value() <= number.value()
        || second.value() > greatest
        || second.chinese() != number.chinese()) {
      return false;
    }
    int end = scan.accept(unit, second.end());
    return end >= 0 && !lexicon.deniedAfter(scan, String.valueOf(unit), end);
  }
}
