package org.newsgraph.extractor.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.TimeLexicon.Relative;
import org.newsgraph.extractor.time.TimeLexicon.Unit;

/**
 * Takes the longest of what several readers find, and what a day draws to it: the part of the day
 * (30日晚), its weekday (12日，星期一) and its restatement (昨天（4月30日）). Where a restatement disagrees, it
 * is right: it is what the text itself says the day was.
 */
final class InstantReader implements ExpressionReader {

  private final TimeLexicon lexicon;
  private final List<ExpressionReader> readers;

  InstantReader(TimeLexicon lexicon, List<ExpressionReader> readers) {
    this.lexicon = lexicon;
    this.readers = List.copyOf(readers);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    Draft longest = longest(scan, start, narrative);
    if (longest == null || !(longest.value() instanceof TimeValue.Day)) {
      return longest;
    }
    Draft day = withPart(scan, longest);
    day = withWeekday(scan, day);
    return withRestatement(scan, day);
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

  private Draft withPart(Scan scan, Draft day) {
    WordTable.Match<String> part = lexicon.dayParts().longestAt(scan, day.end());
    return part == null ? day : day.withEnd(part.end());
  }

  private Draft withWeekday(Scan scan, Draft day) {
    boolean bracketed = scan.at(day.end()) == '(';
    int next = bracketed || scan.at(day.end()) == '，' ? day.end() + 1 : day.end();
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, next);
    if (word == null
        || word.meaning().unit() != Unit.WEEKDAY
        || RelativeDayReader.weekday(scan.at(word.end())) == 0) {
      return day;
    }
    int end = word.end() + 1;
    return bracketed ? scan.at(end) == ')' ? day.withEnd(end + 1) : day : day.withEnd(end);
  }

  private Draft withRestatement(Scan scan, Draft day) {
    if (scan.at(day.end()) != '(') {
      return day;
    }
    Narrative thatDay = Narrative.from(day.value().firstDay());
    Draft again = longest(scan, day.end() + 1, thatDay);
    return again != null && again.value() instanceof TimeValue.Day && scan.at(again.end()) == ')'
        ? new Draft(day.start(), again.end() + 1, again.value(), again.rule() + "+restated", true)
        : day;
  }
}
