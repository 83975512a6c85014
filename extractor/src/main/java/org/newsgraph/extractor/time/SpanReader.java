package org.newsgraph.extractor.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.time.NumberReader.Numeral;
import org.newsgraph.extractor.time.TimeLexicon.SpanWord;

/** Reads spans of time that are anchored: 近三年, 过去十年, 未来两天, 十年前, 7天后. */
final class SpanReader implements ExpressionReader {

  private static final int LONGEST = 200;

  private final TimeLexicon lexicon;
  private final NumberReader numbers = new NumberReader();

  SpanReader(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public @Nullable Draft read(Scan scan, int start, Narrative narrative) {
    WordTable.Match<SpanWord> word = lexicon.spanWords().longestAt(scan, start);
    if (word == null) {
      return distance(scan, start, narrative);
    }
    if (!word.meaning().anywhere() && Character.isLetter(scan.at(start - 1))) {
      return null;
    }
    int next = scan.skipBlanks(word.end());
    Numeral number = numbers.read(scan, scan.at(next) == '的' ? next + 1 : next);
    return number == null || number.value() < 1 || number.value() > LONGEST
        ? null
        : span(scan, start, number, word.meaning().direction(), narrative);
  }

  private @Nullable Draft span(
      Scan scan, int start, Numeral number, int direction, Narrative narrative) {
    int next = scan.skipBlanks(number.end());
    boolean counted = scan.at(next) == '个';
    next = counted ? next + 1 : next;
    boolean week = scan.startsWith("星期", next);
    int end = week ? next + 2 : next + 1;
    LocalDate publication = narrative.publication();
    LocalDate origin = direction < 0 ? publication : publication.plusDays(1);
    int amount = number.value() * direction;
    LocalDate other =
        switch (scan.at(next)) {
          case '年' ->
              counted || lexicon.deniedAfter(scan, "年", end) ? null : origin.plusYears(amount);
          case '月' -> counted ? origin.plusMonths(amount) : null;
          case '周' -> origin.plusWeeks(amount);
          case '星' -> week ? origin.plusWeeks(amount) : null;
          case '天', '日' -> counted ? null : origin.plusDays(amount);
          default -> null;
        };
    if (other == null || scan.at(end) == '前' || scan.at(end) == '后') {
      return null;
    }
    TimeValue value = direction < 0 ? Draft.days(other, origin) : Draft.days(origin, other);
    return new Draft(start, end, value, "span/publication", false);
  }

  /** 十年前, 两个月前, 7天后: at the precision of the unit, the latter from the narrative's day. */
  private @Nullable Draft distance(Scan scan, int start, Narrative narrative) {
    Numeral number = numbers.read(scan, start);
    if (number == null || number.value() < 1 || number.value() > 200 || scan.at(start) == '0') {
      return null;
    }
    int next = scan.skipBlanks(number.end());
    boolean counted = scan.at(next) == '个';
    next = counted ? next + 1 : next;
    int side = scan.at(next + 1) == '之' || scan.at(next + 1) == '以' ? next + 2 : next + 1;
    boolean ago = scan.at(side) == '前';
    boolean later = scan.at(side) == '后' && narrative.last() instanceof TimeValue.Day;
    if (!(ago || later) || lexicon.deniedAfter(scan, ago ? "前" : "后", side + 1)) {
      return null;
    }
    int amount = ago ? -number.value() : number.value();
    LocalDate origin = ago ? narrative.publication() : narrative.narrativeDay();
    TimeValue value =
        switch (scan.at(next)) {
          case '年' -> new TimeValue.CalendarYear(Year.of(origin.getYear() + amount));
          case '月' ->
              counted ? new TimeValue.Month(YearMonth.from(origin).plusMonths(amount)) : null;
          case '天' -> new TimeValue.Day(origin.plusDays(amount));
          default -> null;
        };
    String rule = ago ? "distance/publication" : "distance/narrative";
    return value == null ? null : new Draft(start, side + 1, value, rule, later);
  }
}
