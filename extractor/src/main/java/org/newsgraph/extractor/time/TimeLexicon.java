package org.newsgraph.extractor.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of time, read from the data files beside this class. Immutable and thread-safe. */
final class TimeLexicon {

  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    WEEKDAY
  }

  /** From which date a relative word counts. */
  enum Anchor {
    PUBLICATION,
    NARRATIVE
  }

  /** What a relative word says. */
  record Relative(Unit unit, Anchor anchor, int offset) {}

  /** Months of a year; a last month below the first is the next year's. */
  record YearPart(int firstMonth, int lastMonth, boolean standsAlone) {}

  /** An era's first year. */
  record Era(int firstYear) {}

  /** A plan's first and last year. */
  record Plan(int firstYear, int lastYear) {}

  /** A holiday's day; day 0 of a lunar month is the day before it. */
  record Holiday(boolean lunar, int month, int day, int length) {}

  /** A word that anchors a length of time: -1 before the publication, 1 after it. */
  record SpanWord(int direction, boolean anywhere) {}

  /** A word that leaves one side of a date open. */
  record BoundWord(Side side, String word, Bound bound) {

    /** After the date, or before it: with a word after it only, or always. */
    enum Side {
      AFTER,
      PREFIX,
      OPENING
    }
  }

  private final char[] foldings = new char[Character.MAX_VALUE + 1];
  private final WordTable<Relative> relatives;
  private final WordTable<String> dayParts;
  private final WordTable<YearPart> yearParts;
  private final WordTable<Era> eras;
  private final WordTable<Plan> plans;
  private final WordTable<Holiday> holidays;
  private final WordTable<String> holidayPeriods;
  private final WordTable<SpanWord> spanWords;
  private final WordTable<String> idioms;
  private final WordTable<String> futureMarkers;
  private final Map<String, List<String>> followers;
  private final Map<String, List<String>> predecessors;
  private final Map<Character, String> glue;
  private final List<BoundWord> openingBounds;
  private final WordTable<BoundWord> closingBounds;
  private final LunarCalendar lunarCalendar;

  TimeLexicon() {
    for (int i = 0; i < foldings.length; i++) {
      foldings[i] = Character.isSpaceChar(i) ? ' ' : (char) i;
    }
    LexiconFile.rows("variants.tsv").forEach(row -> foldings[row[0].charAt(0)] = row[1].charAt(0));
    relatives =
        LexiconFile.table(
            "relative-words.tsv",
            row ->
                new Relative(
                    Unit.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    Anchor.valueOf(row[2].toUpperCase(Locale.ROOT)),
                    Integer.parseInt(row[3])));
    dayParts = LexiconFile.table("day-parts.txt", row -> row[0]);
    yearParts =
        LexiconFile.table(
            "year-parts.tsv",
            row ->
                new YearPart(
                    Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3].equals("alone")));
    eras = LexiconFile.table("eras.tsv", row -> new Era(Integer.parseInt(row[1])));
    plans =
        LexiconFile.table(
            "five-year-plans.tsv",
            row -> new Plan(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
    holidays =
        LexiconFile.table(
            "holidays.tsv",
            row ->
                new Holiday(
                    row[1].equals("lunar"),
                    Integer.parseInt(row[2]),
                    Integer.parseInt(row[3]),
                    Integer.parseInt(row[4])));
    holidayPeriods = LexiconFile.table("holiday-periods.txt", row -> row[0]);
    spanWords =
        LexiconFile.table(
            "span-words.tsv",
            row -> new SpanWord(Integer.parseInt(row[1]), row[2].equals("anywhere")));
    futureMarkers = LexiconFile.table("future-markers.txt", row -> row[0]);
    List<String[]> exceptions = LexiconFile.rows("exceptions.tsv");
    idioms =
        new WordTable<>(
            exceptions.stream()
                .filter(row -> row[0].equals("start"))
                .collect(Collectors.toMap(row -> row[1], row -> row[1])));
    followers = contexts(exceptions, "after");
    predecessors = contexts(exceptions, "before");
    glue =
        exceptions.stream()
            .filter(row -> row[0].equals("glued"))
            .collect(Collectors.toMap(row -> row[1].charAt(0), row -> row[2]));
    List<BoundWord> bounds =
        LexiconFile.rows("bounds.tsv").stream().map(TimeLexicon::bound).toList();
    openingBounds = bounds.stream().filter(word -> word.side() != BoundWord.Side.AFTER).toList();
    closingBounds =
        new WordTable<>(
            bounds.stream()
                .filter(word -> word.side() == BoundWord.Side.AFTER)
                .collect(Collectors.toMap(BoundWord::word, word -> word)));
    lunarCalendar = new LunarCalendar(LexiconFile.rows("lunar-years.tsv"));
  }

  char[] foldings() {
    return foldings;
  }

  WordTable<Relative> relatives() {
    return relatives;
  }

  WordTable<String> dayParts() {
    return dayParts;
  }

  WordTable<YearPart> yearParts() {
    return yearParts;
  }

  WordTable<Era> eras() {
    return eras;
  }

  WordTable<Plan> plans() {
    return plans;
  }

  WordTable<Holiday> holidays() {
    return holidays;
  }

  WordTable<String> holidayPeriods() {
    return holidayPeriods;
  }

  WordTable<SpanWord> spanWords() {
    return spanWords;
  }

  /** Words that look like the beginning of a date and are none. */
  WordTable<String> idioms() {
    return idioms;
  }

  WordTable<String> futureMarkers() {
    return futureMarkers;
  }

  List<BoundWord> openingBounds() {
    return openingBounds;
  }

  WordTable<BoundWord> closingBounds() {
    return closingBounds;
  }

  /** Whether the characters at and before {@code offset} belong to one word, such as 目|前. */
  boolean glued(Scan scan, int offset) {
    return glue.getOrDefault(scan.at(offset), "").indexOf(scan.at(offset - 1)) >= 0;
  }

  LunarCalendar lunarCalendar() {
    return lunarCalendar;
  }

  /** Whether what follows {@code end} shows that a number with {@code unit} is no date. */
  boolean deniedAfter(Scan scan, String unit, int end) {
    return followers.getOrDefault(unit, List.of()).stream()
        .anyMatch(word -> scan.startsWith(word, end));
  }

  /** Whether what stands before {@code start} shows that a number with {@code unit} is no date. */
  boolean deniedBefore(Scan scan, String unit, int start) {
    return predecessors.getOrDefault(unit, List.of()).stream()
        .anyMatch(word -> scan.endsWith(word, start));
  }

  private static BoundWord bound(String[] row) {
    return new BoundWord(
        BoundWord.Side.valueOf(row[0].toUpperCase(Locale.ROOT)),
        row[1],
        Bound.valueOf(row[2].toUpperCase(Locale.ROOT)));
  }

  private static Map<String, List<String>> contexts(List<String[]> exceptions, String side) {
    return exceptions.stream()
        .filter(row -> row[0].equals(side))
        .collect(
            Collectors.toMap(
                row -> row[1], row -> List.copyOf(Arrays.asList(row).subList(2, row.length))));
  }
}
