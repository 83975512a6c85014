package org.newsgraph.extractor.time;

import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;

/** Reads dates in digits with signs between: 2021-09-02, 2021/9/2, 2021.9.2, 13.5.2015. */
final class NumericReader implements ExpressionReader {

  private final NumberReader numbers = new NumberReader();

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Numeral first = numbers.read(scan, start);
    if (first == null || first.chinese()) {
      return null;
    }
    char sign = scan.at(first.end());
    if ("-/. ".indexOf(sign) < 0 || sign == 0) {
      return null;
    }
    Numeral second = numbers.read(scan, first.end() + 1);
    if (second == null
        || second.chinese()
        || second.digits() > 2
        || scan.at(second.end()) != sign) {
      return null;
    }
    Numeral third = numbers.read(scan, second.end() + 1);
    if (third == null || third.chinese()) {
      return null;
    }
    char after = scan.at(third.end());
    boolean longer = "-/.".indexOf(after) >= 0 && numbers.isDigit(scan.at(third.end() + 1));
    boolean range = after == '-' && sign != '-';
    if ((longer && !range) || ("日年月".indexOf(after) >= 0)) {
      return null;
    }
    if (first.digits() == 4 && third.digits() <= 2) {
      return draft(start, third.end(), first.value(), second.value(), third.value());
    }
    if (third.digits() == 4 && first.digits() <= 2 && sign != ' ') {
      return draft(start, third.end(), third.value(), second.value(), first.value());
    }
    return null;
  }

  private static @Nullable Draft draft(int start, int end, int year, int month, int day) {
    if (year < 1000 || year > 2199 || month == 0 || day == 0) {
      return null;
    }
    return Narrative.value(year, month, day)
        .map(value -> new Draft(start, end, value, "numeric", true))
        .orElse(null);
  }
}
