package org.newsgraph.extractor.time;

import org.jspecify.annotations.Nullable;

/** Reads an expression and, where a connector follows, the end of the range it begins. */
final class RangeReader implements ExpressionReader {

  private static final String CONNECTORS = "至到-~";

  private final ExpressionReader reader;

  RangeReader(ExpressionReader reader) {
    this.reader = reader;
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft begin = reader.read(scan, start, narrative);
    if (begin == null) {
      return null;
    }
    int joined = afterJoint(scan, begin.end());
    int next = joined < 0 ? afterConnector(scan, begin.end()) : joined;
    if (next < 0) {
      return begin;
    }
    int now = joined < 0 ? afterNow(scan, next) : -1;
    if (now >= 0 && !begin.value().firstDay().isAfter(narrative.publication())) {
      return range(scan, '从', begin, new TimeValue.Day(narrative.publication()), now);
    }
    Draft end = reader.read(scan, next, narrative.endOf(first(begin.value())));
    if (end == null || last(end.value()).lastDay().isBefore(begin.value().firstDay())) {
      return begin;
    }
    int closed = joined < 0 ? end.end() : afterBetween(scan, end.end());
    char opening = joined < 0 ? '从' : '在';
    return closed < 0 ? begin : range(scan, opening, begin, last(end.value()), closed);
  }

  /** The range, with 从 or 在 where it opens its frame: 从…到, 在…之间. */
  private static Draft range(Scan scan, char opening, Draft begin, TimeValue end, int last) {
    int start = scan.at(begin.start() - 1) == opening ? begin.start() - 1 : begin.start();
    TimeValue value = new TimeValue.Interval(first(begin.value()), end);
    return new Draft(start, last, value, "range/" + begin.rule(), begin.dates());
  }

  private static TimeValue first(TimeValue value) {
    return value instanceof TimeValue.Interval interval ? interval.begin() : value;
  }

  private static TimeValue last(TimeValue value) {
    return value instanceof TimeValue.Interval interval ? interval.end() : value;
  }

  /** The offset after 今, 目前 or 现在, or -1; 今年 and 今天 are dates of their own. */
  private static int afterNow(Scan scan, int offset) {
    if (scan.startsWith("目前", offset) || scan.startsWith("现在", offset)) {
      return offset + 2;
    }
    boolean now = scan.at(offset) == '今' && "年天日晚晨早夜".indexOf(scan.at(offset + 1)) < 0;
    return now ? offset + 1 : -1;
  }

  /** The offset after a word that joins two dates if 间 follows them, or -1. */
  private static int afterJoint(Scan scan, int offset) {
    int next = scan.skipBlanks(offset);
    return scan.at(next) == '和' || scan.at(next) == '与' ? scan.skipBlanks(next + 1) : -1;
  }

  private static int afterBetween(Scan scan, int offset) {
    if (scan.startsWith("之间", offset)) {
      return offset + 2;
    }
    return scan.at(offset) == '间' ? offset + 1 : -1;
  }

  /** The offset after a sign or word that joins the two ends of a range, or -1. */
  static int afterConnector(Scan scan, int offset) {
    int next = scan.skipBlanks(offset);
    if (CONNECTORS.indexOf(scan.at(next)) < 0) {
      return -1;
    }
    int end = next + 1;
    end = scan.at(next) == '-' && scan.at(end) == '-' ? end + 1 : end;
    return scan.skipBlanks(end);
  }
}
