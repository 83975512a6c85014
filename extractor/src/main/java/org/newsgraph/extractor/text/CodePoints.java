package org.newsgraph.extractor.text;

/**
 * Converts UTF-16 offsets of one text to Unicode code points, the unit of all offsets in RDF and
 * JSON.
 *
 * <p>Immutable and thread-safe. A text without surrogates costs nothing; any other costs one pass
 * and one {@code int} per character.
 */
public final class CodePoints {

  private final int length;
  private final int[] before;

  private CodePoints(int length, int[] before) {
    this.length = length;
    this.before = before;
  }

  /** The conversion for {@code text}. */
  public static CodePoints of(CharSequence text) {
    int length = text.length();
    boolean basic = true;
    for (int i = 0; i < length && basic; i++) {
      basic = !Character.isSurrogate(text.charAt(i));
    }
    if (basic) {
      return new CodePoints(length, new int[0]);
    }
    int[] before = new int[length + 1];
    int count = 0;
    int i = 0;
    while (i < length) {
      int width = Character.charCount(Character.codePointAt(text, i));
      before[i] = count;
      if (width == 2) {
        before[i + 1] = count;
      }
      i += width;
      count++;
    }
    before[length] = count;
    return new CodePoints(length, before);
  }

  /**
   * The number of code points before a UTF-16 offset; inside a surrogate pair, those before the
   * pair.
   *
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public int at(int utf16) {
    if (utf16 < 0 || utf16 > length) {
      throw new IndexOutOfBoundsException("Offset " + utf16 + " of a text of " + length);
    }
    return before.length == 0 ? utf16 : before[utf16];
  }
}
