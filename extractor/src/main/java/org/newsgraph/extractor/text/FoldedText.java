package org.newsgraph.extractor.text;

import com.hankcs.hanlp.dictionary.other.CharTable;

/**
 * A text with the variants of its characters folded together, unit by unit, so that every offset
 * means the same in both: traditional characters become simplified ones, full-width letters, digits
 * and punctuation half-width ones. Letters keep their case.
 */
public final class FoldedText {

  private FoldedText() {}

  /** The folded form of {@code text}: as many UTF-16 units, each the folding of its counterpart. */
  public static String of(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c == '\t' || c == '\r' ? ' ' : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return halfWidth(c);
    }
    return switch (c) {
      case 0x3000, 0xA0, 0x2002, 0x2003, 0x2009 -> ' ';
      case 0x2022, 0x30FB, 0x2027, 0x22C5 -> '·';
      case 0x300C, 0x300E, 0x301D -> '“';
      case 0x300D, 0x300F, 0x301E -> '”';
      case 0x2014, 0x2013, 0x2500, 0x2212 -> '—';
      default -> ideograph(c);
    };
  }

  /**
   * Chinese punctuation that marks clauses keeps its full-width form; letters and digits do not.
   */
  private static char halfWidth(char c) {
    return switch (c) {
      case '，', '；', '：', '！', '？' -> c;
      default -> (char) (c - 0xFEE0);
    };
  }

  private static char ideograph(char c) {
    if (c < 0x4E00 || c > 0x9FFF) {
      return c;
    }
    return CharTable.convert(c);
  }
}
