package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days of the Chinese lunar calendar from 1949 to 2060, by table. Immutable and thread-safe. */
final class LunarCalendar {

  /** A festival is told of so long before it comes. */
  private static final int DAYS_AHEAD = 60;

  private record LunarYear(LocalDate firstDay, String monthLengths, int leapMonth) {}

  private final Map<Integer, LunarYear> years = new HashMap<>();

  LunarCalendar(List<String[]> rows) {
    for (String[] row : rows) {
      years.put(
          Integer.parseInt(row[0]),
          new LunarYear(LocalDate.parse(row[1]), row[2], Integer.parseInt(row[3])));
    }
  }

  /**
   * The solar day of a lunar one; empty outside the table or where the month has no such day.
   *
   * @param day from 1; 0 is the day before the month's first
   */
  Optional<LocalDate> solarDay(int year, int month, int day) {
    LunarYear lunarYear = years.get(year);
    if (lunarYear == null || month < 1 || month > 12 || day < 0) {
      return Optional.empty();
    }
    boolean afterLeap = lunarYear.leapMonth() > 0 && month > lunarYear.leapMonth();
    int index = afterLeap ? month : month - 1;
    if (day > length(lunarYear, index)) {
      return Optional.empty();
    }
    int before = 0;
    for (int i = 0; i < index; i++) {
      before += length(lunarYear, i);
    }
    return Optional.of(lunarYear.firstDay().plusDays(before + day - 1L));
  }

  /** The last such day that is not far ahead of {@code publication}. */
  Optional<LocalDate> last(int month, int day, LocalDate publication) {
    LocalDate latest = publication.plusDays(DAYS_AHEAD);
    for (int year = publication.getYear() + 1; year > publication.getYear() - 3; year--) {
      Optional<LocalDate> found = solarDay(year, month, day);
      if (found.isPresent() && !found.get().isAfter(latest)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static int length(LunarYear year, int index) {
    return year.monthLengths().charAt(index) == '大' ? 30 : 29;
  }
}
