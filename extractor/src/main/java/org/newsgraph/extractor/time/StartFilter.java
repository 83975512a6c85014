package org.newsgraph.extractor.time;

import java.util.BitSet;
import java.util.Set;

/**
 * Tells at a glance, by two characters, where no date expression can begin; most of a text is such
 * places. Immutable and thread-safe.
 */
final class StartFilter {

  private static final String NUMERALS = "零一二三四五六七八九十百千两";
  private static final String COUNTED_UNITS = "年月日号季周天星世个至到-~ ";
  private static final String SPAN_WORDS = "近前后上";
  private static final String WEEKDAYS = "一二三四五六日天";
  private static final String OPENING_QUOTES = "“\"「『";

  private final BitSet pairs = new BitSet(1 << 16);

  StartFilter(TimeLexicon lexicon) {
    lexicon.relatives().words().forEach(this::addWord);
    lexicon.yearParts().words().forEach(this::addWord);
    lexicon.eras().words().forEach(this::addWord);
    lexicon.holidays().words().forEach(this::addWord);
    Set.of("农历", "阴历", "夏历", "正月", "腊月", "月底", "月末", "上半", "下半").forEach(this::addWord);
    Set.of("上世", "本世").forEach(this::addWord);
    lexicon.spanWords().words().forEach(this::addWord);
    addPairs("周", WEEKDAYS);
    addPairs(NUMERALS, NUMERALS + COUNTED_UNITS);
    addPairs(SPAN_WORDS, NUMERALS + "0123456789 的");
    lexicon.plans().words().forEach(word -> addPairs(OPENING_QUOTES, word.substring(0, 1)));
    lexicon.plans().words().forEach(this::addWord);
  }

  /** Whether a date expression may begin at {@code offset}. */
  boolean mayStart(Scan scan, int offset) {
    char first = scan.at(offset);
    if (first >= '0' && first <= '9') {
      return true;
    }
    char second = scan.at(offset + 1);
    boolean counted = second == '个' && NUMERALS.indexOf(first) >= 0;
    return pairs.get(pair(first, second)) && (!counted || scan.at(offset + 2) == '月');
  }

  private void addWord(String word) {
    if (word.length() > 1) {
      pairs.set(pair(word.charAt(0), word.charAt(1)));
    }
  }

  private void addPairs(String firsts, String seconds) {
    firsts
        .chars()
        .forEach(
            first ->
                seconds.chars().forEach(second -> pairs.set(pair((char) first, (char) second))));
  }

  private static int pair(char first, char second) {
    return (first * 31 + second) & 0xFFFF;
  }
}
