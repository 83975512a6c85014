package org.newsgraph.extractor.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an expression and, where a connector follows, the end of the range it begins. */
final class RangeReader implements ExpressionReader {

  private static final String CONNECTORS = "至到-~";

  private final List<ExpressionReader> readers;

  RangeReader(List<ExpressionReader> readers) {
    this.readers = List.copyOf(readers);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft begin = longest(scan, start, narrative);
    if (begin == null) {
      return null;
    }
    int next = afterConnector(scan, begin.end());
    boolean closed = false;
    if (next < 0) {
      int joined = scan.skipBlanks(begin.end());
      closed = scan.at(joined) == '和' || scan.at(joined) == '与';
      next = closed ? joined + 1 : -1;
    }
    if (next < 0 || begin.value() instanceof TimeValue.Interval) {
      return begin;
    }
    if (!closed
        && (scan.startsWith("今", next)
            && scan.at(next + 1) != '年'
            && scan.at(next + 1) != '天'
            && scan.at(next + 1) != '日')) {
      TimeValue now = new TimeValue.Day(narrative.publication());
      return begin.value().firstDay().isAfter(narrative.publication())
          ? begin
          : range(scan, begin, now, next + 1);
    }
    Draft end = longest(scan, next, narrative.endOf(begin.value()));
    if (end == null
        || end.value() instanceof TimeValue.Interval
        || end.value().lastDay().isBefore(begin.value().firstDay())) {
      return begin;
    }
    int last = end.end();
    if (closed) {
      int between = scan.startsWith("之间", last) ? last + 2 : scan.at(last) == '间' ? last + 1 : -1;
      if (between < 0) {
        return begin;
      }
      last = between;
    }
    return range(scan, begin, end.value(), last);
  }

  private static Draft range(Scan scan, Draft begin, TimeValue end, int last) {
    boolean from = scan.at(begin.start() - 1) == '从';
    TimeValue value = new TimeValue.Interval(begin.value(), end);
    int start = from ? begin.start() - 1 : begin.start();
    return new Draft(start, last, value, "range/" + begin.rule(), begin.dates());
  }

  private @Nullable Draft longest(Scan scan, int start, Narrative narrative) {
    Draft longest = null;
    for (ExpressionReader reader : readers) {
      Draft found = reader.read(scan, start, narrative);
      if (found != null && (longest == null || found.end() > longest.end())) {
        longest = found;
      }
    }
    return longest;
  }

  /** The offset after a sign or word that joins the two ends of a range, or -1. */
  static int afterConnector(Scan scan, int offset) {
    int next = scan.skipBlanks(offset);
    if (scan.at(next) == 0 || CONNECTORS.indexOf(scan.at(next)) < 0) {
      return -1;
    }
    int end = next + 1;
    if (scan.at(next) == scan.at(end) && scan.at(next) == '-') {
      end++;
    }
    return scan.skipBlanks(end);
  }
}
