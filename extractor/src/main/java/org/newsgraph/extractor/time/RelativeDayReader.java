package org.newsgraph.extractor.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.TimeLexicon.Anchor;
import org.newsgraph.extractor.time.TimeLexicon.Relative;

/** Reads days and weeks told by words: 昨晚, 当日, 上周五, 本周, 下周末, 周三. */
final class RelativeDayReader implements ExpressionReader {

  private static final String WEEKDAYS = "一二三四五六日天";

  private final TimeLexicon lexicon;
  private final Context context;

  RelativeDayReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    this.context = new Context(lexicon);
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    WordTable.Match<Relative> word = lexicon.relatives().longestAt(scan, start);
    if (word == null) {
      return null;
    }
    return switch (word.meaning().unit()) {
      case DAY -> day(start, word, narrative);
      case WEEK -> week(scan, start, word, narrative);
      case WEEKDAY -> weekday(scan, start, word.end(), narrative);
      case MONTH, YEAR -> null;
    };
  }

  /** 当天 before any day is the publication's; 次日 then has nothing to follow. */
  private static @Nullable Draft day(
      int start, WordTable.Match<Relative> word, Narrative narrative) {
    boolean told = word.meaning().anchor() == Anchor.NARRATIVE;
    LocalDate lastDay = narrative.lastDay();
    if (told && lastDay == null && word.meaning().offset() != 0) {
      return null;
    }
    LocalDate anchor = told && lastDay != null ? lastDay : narrative.publication();
    LocalDate day = anchor.plusDays(word.meaning().offset());
    String rule = "day/" + word.meaning().anchor().name().toLowerCase(Locale.ROOT);
    return new Draft(start, word.end(), new TimeValue.Day(day), rule, true);
  }

  private static Draft week(
      Scan scan, int start, WordTable.Match<Relative> word, Narrative narrative) {
    LocalDate monday =
        narrative.publication().with(DayOfWeek.MONDAY).plusWeeks(word.meaning().offset());
    int weekday = weekday(scan.at(word.end()));
    if (weekday > 0) {
      LocalDate day = monday.plusDays(weekday - 1L);
      return new Draft(start, word.end() + 1, new TimeValue.Day(day), "weekday/publication", true);
    }
    boolean weekend = scan.at(word.end()) == '末';
    TimeValue value = Draft.days(weekend ? monday.plusDays(5) : monday, monday.plusDays(6));
    return new Draft(
        start, weekend ? word.end() + 1 : word.end(), value, "week/publication", false);
  }

  /** The last such day, the next one where the clause tells of what is to come. */
  private @Nullable Draft weekday(Scan scan, int start, int end, Narrative narrative) {
    int weekday = weekday(scan.at(end));
    boolean surname = scan.startsWith("周天", start);
    if (weekday == 0 || surname) {
      return null;
    }
    LocalDate publication = narrative.publication();
    LocalDate day = publication.with(DayOfWeek.of(weekday));
    TimeValue begin = narrative.begin();
    if (begin != null) {
      LocalDate first = begin.firstDay();
      day = first.with(DayOfWeek.of(weekday));
      day = day.isBefore(first) ? day.plusWeeks(1) : day;
    } else if (context.future(scan, start, end + 1)) {
      day = day.isBefore(publication) ? day.plusWeeks(1) : day;
    } else {
      day = day.isAfter(publication) ? day.minusWeeks(1) : day;
    }
    return new Draft(start, end + 1, new TimeValue.Day(day), "weekday/publication-nearest", true);
  }

  static int weekday(char character) {
    int index = WEEKDAYS.indexOf(character);
    return index < 0 ? 0 : Math.min(index + 1, 7);
  }
}
