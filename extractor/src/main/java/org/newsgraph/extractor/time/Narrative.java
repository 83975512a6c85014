package org.newsgraph.extractor.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands in time: its publication, the last date it told, and the begin of the range
 * that is being read. Completes dates that leave out their year or month. Immutable.
 *
 * @param last the last date told, or null
 * @param lastEnd the offset after the last date's expression
 * @param lastDay the last day told, which a year or month told since does not move, or null
 * @param begin the begin of the range of which the end is being read, or null
 */
record Narrative(
    LocalDate publication,
    @Nullable TimeValue last,
    int lastEnd,
    @Nullable LocalDate lastDay,
    @Nullable TimeValue begin) {

  /** A date nearer in reading order than this, in characters, is still being told about. */
  private static final int NEAR = 150;

  /** A feed's day may be a time zone behind the text's. */
  private static final int TOLERATED_DAYS_AHEAD = 1;

  /** Without a word about the future, a month without year lies at most so far ahead. */
  private static final int UNMARKED_DAYS_AHEAD = 60;

  /** The same for a day: of those told in news nine lay 60 to 90 days ahead, none so far back. */
  private static final int UNMARKED_DAYS_AHEAD_OF_A_DAY = 90;

  private static final int MARKED_DAYS_AHEAD = 330;

  /** A date completed by a rule. */
  record Completed(TimeValue value, String rule) {}

  /** What the surroundings of an expression tell: the same sentence, paragraph, the future. */
  record Surroundings(boolean sameSentence, boolean sameParagraph, int distance, boolean future) {

    boolean near() {
      return distance <= (sameParagraph ? 2 * NEAR : NEAR);
    }
  }

  /** Where an article of this day begins. */
  static Narrative from(LocalDate publication) {
    return new Narrative(publication, null, 0, null, null);
  }

  Narrative after(TimeValue value, int end) {
    TimeValue told = value instanceof TimeValue.Interval interval ? interval.end() : value;
    LocalDate day = told instanceof TimeValue.Day ? told.lastDay() : lastDay;
    return new Narrative(publication, value, end, day, null);
  }

  Narrative endOf(TimeValue rangeBegin) {
    return new Narrative(publication, last, lastEnd, lastDay, rangeBegin);
  }

  /** The day in whose month and year words like 当月 and 次年 count. */
  LocalDate narrativeDay() {
    return last == null ? publication : last.lastDay();
  }

  /** A day of which only the number is told. */
  Optional<Completed> day(int day, Surroundings surroundings) {
    if (begin != null) {
      return firstFrom(begin.firstDay(), day).map(date -> day(date, "range"));
    }
    if (last instanceof TimeValue.Day told && surroundings.near()) {
      Optional<LocalDate> found = nearestTo(told.day(), day);
      if (found.isPresent() && !found.get().isAfter(latest(surroundings.future()))) {
        return found.map(date -> day(date, "narrative"));
      }
    }
    if (surroundings.future()) {
      return firstFrom(publication, day).map(date -> day(date, "publication-future"));
    }
    LocalDate latest = publication.plusDays(TOLERATED_DAYS_AHEAD);
    for (int months = 1; months >= -2; months--) {
      Optional<LocalDate> found = dayOf(YearMonth.from(publication).plusMonths(months), day);
      if (found.isPresent() && !found.get().isAfter(latest)) {
        return found.map(date -> day(date, "publication"));
      }
    }
    return Optional.empty();
  }

  /** A month, or a day of it if {@code day} is above 0, of which the year is not told. */
  Optional<Completed> month(int month, int day, Surroundings surroundings) {
    if (begin != null) {
      int year = begin.firstDay().getYear();
      return value(year, month, day)
          .filter(found -> !found.lastDay().isBefore(begin.firstDay()))
          .or(() -> value(year + 1, month, day))
          .map(found -> new Completed(found, "range"));
    }
    return fromNarrative(month, day, surroundings)
        .map(value -> new Completed(value, "narrative"))
        .or(() -> fromPublication(month, day, surroundings.future()));
  }

  private Optional<TimeValue> fromNarrative(int month, int day, Surroundings surroundings) {
    if (last == null
        || !surroundings.near()
        || last.lastDay().getYear() >= publication.getYear()
        || !(surroundings.sameParagraph() || last instanceof TimeValue.Day)
        || (last instanceof TimeValue.CalendarYear && !surroundings.sameSentence())) {
      return Optional.empty();
    }
    TimeValue told = last instanceof TimeValue.Interval interval ? interval.end() : last;
    Optional<TimeValue> nearest = Optional.empty();
    int year = told.lastDay().getYear();
    int furthest = told instanceof TimeValue.CalendarYear ? 0 : 1;
    for (int candidate = year - furthest; candidate <= year + furthest; candidate++) {
      Optional<TimeValue> found = value(candidate, month, day);
      if (found.isPresent()
          && !found.get().firstDay().isAfter(latest(surroundings.future()))
          && (nearest.isEmpty() || distance(found.get(), told) < distance(nearest.get(), told))) {
        nearest = found;
      }
    }
    return nearest;
  }

  private Optional<Completed> fromPublication(int month, int day, boolean future) {
    int unmarked = day == 0 ? UNMARKED_DAYS_AHEAD : UNMARKED_DAYS_AHEAD_OF_A_DAY;
    int ahead = future ? MARKED_DAYS_AHEAD : unmarked;
    LocalDate latest = publication.plusDays(ahead);
    for (int year = publication.getYear() + 1; year > publication.getYear() - 8; year--) {
      Optional<TimeValue> found = value(year, month, day);
      if (found.isPresent() && !found.get().firstDay().isAfter(latest)) {
        return found.map(value -> new Completed(value, "publication"));
      }
    }
    return Optional.empty();
  }

  private LocalDate latest(boolean future) {
    return publication.plusDays(future ? MARKED_DAYS_AHEAD : TOLERATED_DAYS_AHEAD);
  }

  private static Completed day(LocalDate date, String rule) {
    return new Completed(new TimeValue.Day(date), rule);
  }

  private static Optional<LocalDate> firstFrom(LocalDate from, int day) {
    for (int months = 0; months <= 2; months++) {
      Optional<LocalDate> found =
          dayOf(YearMonth.from(from).plusMonths(months), day).filter(date -> !date.isBefore(from));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> nearestTo(LocalDate told, int day) {
    Optional<LocalDate> same = dayOf(YearMonth.from(told), day);
    if (same.isPresent() && !same.get().isBefore(told.minusDays(15))) {
      return same;
    }
    return dayOf(YearMonth.from(told).plusMonths(1), day);
  }

  private static long distance(TimeValue one, TimeValue other) {
    return Math.abs(ChronoUnit.DAYS.between(one.firstDay(), other.firstDay()));
  }

  private static Optional<LocalDate> dayOf(YearMonth month, int day) {
    return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
  }

  /** The year, the month of it, or the day of it (0: not told); empty where there is none such. */
  static Optional<TimeValue> value(int year, int month, int day) {
    try {
      if (month == 0) {
        return Optional.of(new TimeValue.CalendarYear(Year.of(year)));
      }
      return Optional.of(
          day == 0
              ? new TimeValue.Month(YearMonth.of(year, month))
              : new TimeValue.Day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
