package org.newsgraph.extractor.time;

import java.time.LocalDate;

/**
 * A date expression as a reader found it.
 *
 * @param start its first offset
 * @param end the offset after its last
 * @param dates whether the narrative stands at this date from here on
 */
record Draft(int start, int end, TimeValue value, String rule, boolean dates) {

  Draft withEnd(int later) {
    return new Draft(start, later, value, rule, dates);
  }

  /** The days from one to another, both inclusive. */
  static TimeValue days(LocalDate first, LocalDate last) {
    return new TimeValue.Interval(new TimeValue.Day(first), new TimeValue.Day(last));
  }
}
