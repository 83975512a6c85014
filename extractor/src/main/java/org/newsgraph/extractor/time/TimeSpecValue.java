package org.newsgraph.extractor.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a specification allows; none where it gives only the span or does not resolve.
 *
 * @param periods first day, and last day or the day after; null where open
 */
record TimeSpecValue(List<Period> periods) {

  /** A period as the specification writes it, ISO days. */
  record Period(@Nullable String start, @Nullable String end) {}

  TimeSpecValue {
    periods = List.copyOf(periods);
  }

  static TimeSpecValue of(JsonNode result) {
    List<Period> periods = new ArrayList<>();
    for (String resolution : List.of("PastResolution", "FutureResolution")) {
      add(periods, result.path("Value").path(resolution), "startDate", "endDate", "date");
    }
    for (JsonNode value : result.path("Resolution").path("values")) {
      add(periods, value, "start", "end", "value");
    }
    return new TimeSpecValue(periods);
  }

  boolean allows(TimeExpression found) {
    return periods.isEmpty() || periods.stream().anyMatch(period -> same(period, found));
  }

  private static boolean same(Period period, TimeExpression found) {
    TimeValue value = found.value();
    TimeValue last = value instanceof TimeValue.Interval interval ? interval.end() : value;
    boolean begins = value.firstDay().toString().equals(period.start());
    return switch (found.bound()) {
      case AT -> begins && isEnd(last, period.end());
      case SINCE -> begins && period.end() == null;
      case AFTER -> period.end() == null && isEnd(last, period.start());
      case BEFORE, UNTIL -> period.start() == null && isEnd(last, period.end());
    };
  }

  private static boolean isEnd(TimeValue last, @Nullable String end) {
    return last.firstDay().toString().equals(end)
        || last.lastDay().toString().equals(end)
        || last.lastDay().plusDays(1).toString().equals(end);
  }

  private static void add(
      List<Period> periods, JsonNode node, String start, String end, String day) {
    if (node.has(day) && !node.path(day).asText().startsWith("not")) {
      String value = node.path(day).asText().split(" ", -1)[0];
      periods.add(new Period(value, value));
    } else if (node.has(start) || node.has(end)) {
      periods.add(new Period(date(node.get(start)), date(node.get(end))));
    }
  }

  private static @Nullable String date(@Nullable JsonNode node) {
    return node == null ? null : node.asText().split(" ", -1)[0];
  }

  @Override
  public String toString() {
    return String.join(
        " or ", periods.stream().map(period -> period.start() + "/" + period.end()).toList());
  }
}
