package org.newsgraph.extractor.time;

import java.time.YearMonth;
import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/**
 * A date expression of the text and what it means.
 *
 * @param span where it stands (UTF-16 offsets of the text that was read)
 * @param value what it was resolved to
 * @param rule the rule that resolved it, for provenance
 * @param bound whether the text means the date itself or one side of it
 */
public record TimeExpression(Span span, TimeValue value, String rule, Bound bound) {

  public TimeExpression {
    Objects.requireNonNull(span);
    Objects.requireNonNull(value);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(bound);
  }

  /** An expression of the date itself. */
  public TimeExpression(Span span, TimeValue value, String rule) {
    this(span, value, rule, Bound.AT);
  }

  /**
   * The value in calendar units alone, as the gold files date events: a third or half of a month is
   * that month; every other value stays.
   */
  public TimeValue calendarValue() {
    return rule.endsWith(MonthPortions.RULE) && !rule.startsWith("range/")
        ? new TimeValue.Month(YearMonth.from(value.firstDay()))
        : value;
  }
}
