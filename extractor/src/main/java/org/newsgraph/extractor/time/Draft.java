package org.newsgraph.extractor.time;

/**
 * A date expression as a reader found it.
 *
 * @param start its first offset
 * @param end the offset after its last
 * @param dates whether the narrative stands at this date from here on
 */
record Draft(int start, int end, TimeValue value, String rule, boolean dates) {

  Draft withStart(int earlier) {
    return new Draft(earlier, end, value, rule, dates);
  }

  Draft withEnd(int later) {
    return new Draft(start, later, value, rule, dates);
  }
}
