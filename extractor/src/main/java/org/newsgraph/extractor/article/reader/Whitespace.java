package org.newsgraph.extractor.article.reader;

/**
 * Tidies a line of text: nothing but whitespace, invisible characters and what no XML can hold is
 * touched, so that a reader's text stays the source's own.
 */
final class Whitespace {

  private Whitespace() {}

  /**
   * The text as one line: runs of whitespace become one space (or one ideographic space), ends are
   * stripped, invisible characters and control characters go, unpaired surrogates become U+FFFD.
   *
   * <p>A line break between two Chinese characters separates nothing and leaves no space, as CSS
   * Text Module Level 3, section 4.1.3, has it.
   */
  static String tidy(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    boolean ideographic = true;
    boolean broken = false;
    int i = 0;
    while (i < text.length()) {
      int character = Character.codePointAt(text, i);
      i += Character.charCount(character);
      if (isSpace(character)) {
        space = true;
        ideographic &= character == '\u3000';
        broken |= character == '\n';
        continue;
      }
      if (isInvisible(character)) {
        continue;
      }
      if (space && !line.isEmpty()) {
        boolean joins =
            broken && isChinese(line.codePointBefore(line.length())) && isChinese(character);
        if (!joins) {
          line.append(ideographic ? '\u3000' : ' ');
        }
      }
      space = false;
      ideographic = true;
      broken = false;
      line.appendCodePoint(isUnpaired(character) ? 0xFFFD : character);
    }
    return line.toString();
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || character == 0xFFFE
        || character == 0xFFFF;
  }

  private static boolean isUnpaired(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }

  private static boolean isChinese(int character) {
    return Character.isIdeographic(character)
        || (character >= 0x3001 && character <= 0x303F)
        || (character >= 0xFF01 && character <= 0xFF60);
  }
}
