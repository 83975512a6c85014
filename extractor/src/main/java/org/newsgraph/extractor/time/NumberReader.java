package org.newsgraph.extractor.time;

import org.jspecify.annotations.Nullable;

/** Reads whole numbers in Arabic digits or Chinese numerals. Immutable and thread-safe. */
final class NumberReader {

  private static final String DIGITS = "零一二三四五六七八九";

  /** Longer runs are identifiers, not parts of a date. */
  private static final int LONGEST = 7;

  /**
   * A number of the text.
   *
   * @param digits how many characters it has
   * @param chinese whether written in Chinese numerals
   */
  record Numeral(int value, int end, int digits, boolean chinese) {}

  /** The number that begins at {@code offset}, or null. */
  @Nullable Numeral read(Scan scan, int offset) {
    return isDigit(scan.at(offset)) ? arabic(scan, offset) : chinese(scan, offset);
  }

  /** The offset after the run of digits or numerals at {@code offset}. */
  int endOfRun(Scan scan, int offset) {
    int end = offset;
    if (isDigit(scan.at(end))) {
      while (isDigit(scan.at(end))) {
        end++;
      }
    } else {
      while (isNumeral(scan.at(end))) {
        end++;
      }
    }
    return end;
  }

  boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  boolean isNumeral(char character) {
    return digit(character) >= 0 || character == '两' || power(character) > 0;
  }

  private @Nullable Numeral arabic(Scan scan, int offset) {
    int value = 0;
    int end = offset;
    while (isDigit(scan.at(end))) {
      if (end - offset == LONGEST) {
        return null;
      }
      value = value * 10 + scan.at(end) - '0';
      end++;
    }
    return new Numeral(value, end, end - offset, false);
  }

  private @Nullable Numeral chinese(Scan scan, int offset) {
    int end = offset;
    boolean positional = false;
    while (isNumeral(scan.at(end))) {
      if (end - offset == LONGEST) {
        return null;
      }
      positional |= power(scan.at(end)) > 0;
      end++;
    }
    if (end == offset) {
      return null;
    }
    int value = positional ? positional(scan, offset, end) : sequence(scan, offset, end);
    return new Numeral(value, end, end - offset, true);
  }

  /** 二零二一: digit by digit. */
  private int sequence(Scan scan, int offset, int end) {
    int value = 0;
    for (int i = offset; i < end; i++) {
      value = value * 10 + unit(scan.at(i));
    }
    return value;
  }

  /** 两千零八, 二十三: digits with powers of ten. */
  private int positional(Scan scan, int offset, int end) {
    int value = 0;
    int pending = 0;
    for (int i = offset; i < end; i++) {
      int power = power(scan.at(i));
      if (power == 0) {
        pending = unit(scan.at(i));
      } else {
        value += Math.max(pending, i == offset ? 1 : pending) * power;
        pending = 0;
      }
    }
    return value + pending;
  }

  private int unit(char character) {
    return character == '两' ? 2 : digit(character);
  }

  private int digit(char character) {
    return DIGITS.indexOf(character);
  }

  private int power(char character) {
    return switch (character) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
