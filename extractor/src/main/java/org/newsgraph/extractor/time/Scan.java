package org.newsgraph.extractor.time;

/** The text with its characters' variants folded one to one, so that offsets stay. */
final class Scan {

  private final char[] characters;

  Scan(CharSequence text, char[] foldings) {
    characters = new char[text.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = foldings[text.charAt(i)];
    }
  }

  int length() {
    return characters.length;
  }

  /** The character at {@code offset}; NUL outside the text. */
  char at(int offset) {
    return offset >= 0 && offset < characters.length ? characters[offset] : 0;
  }

  boolean startsWith(String word, int offset) {
    int length = word.length();
    if (offset < 0 || offset + length > characters.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (characters[offset + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean endsWith(String word, int end) {
    return startsWith(word, end - word.length());
  }

  /** The offset after at most two blanks: typesetters put them around digits. */
  int skipBlanks(int offset) {
    int end = offset;
    while (end < offset + 2 && at(end) == ' ') {
      end++;
    }
    return end;
  }

  /** The offset after {@code character} and blanks before it, or -1. */
  int accept(char character, int offset) {
    int start = skipBlanks(offset);
    return at(start) == character ? start + 1 : -1;
  }
}
