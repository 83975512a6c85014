package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Encodes text as UTF-8 straight into one reused buffer. A lone surrogate becomes U+FFFD. For one
 * thread; {@link #flush()} hands on what is left.
 */
final class Utf8Writer {

  private static final int SIZE = 16 * 1024;

  /** The longest that one character may become, escapes included. */
  private static final int WIDEST = 12;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int filled;

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  /** Text that the program itself wrote, known to be ASCII, encoded once. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  Utf8Writer raw(byte[] ascii) throws IOException {
    room(ascii.length);
    if (ascii.length > SIZE) {
      out.write(ascii);
    } else {
      System.arraycopy(ascii, 0, buffer, filled, ascii.length);
      filled += ascii.length;
    }
    return this;
  }

  Utf8Writer raw(char ascii) throws IOException {
    room(1);
    buffer[filled++] = (byte) ascii;
    return this;
  }

  Utf8Writer text(String text) throws IOException {
    return escaped(text, Escapes.NONE);
  }

  /** Writes the text with the characters that the format cannot hold as they are escaped. */
  Utf8Writer escaped(String text, Escapes escapes) throws IOException {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (SIZE - filled < WIDEST) {
        room(WIDEST);
      }
      char character = text.charAt(i);
      if (character < 0x80) {
        byte[] escape = escapes.of(character);
        if (escape.length == 0) {
          buffer[filled++] = (byte) character;
        } else {
          System.arraycopy(escape, 0, buffer, filled, escape.length);
          filled += escape.length;
        }
      } else if (character < 0x800) {
        buffer[filled++] = (byte) (0xC0 | (character >> 6));
        tail(character);
      } else if (!Character.isSurrogate(character)) {
        three(character);
      } else if (i + 1 < length && Character.isSurrogatePair(character, text.charAt(i + 1))) {
        four(Character.toCodePoint(character, text.charAt(++i)));
      } else {
        three('\uFFFD');
      }
    }
    return this;
  }

  void flush() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  private void three(char character) {
    buffer[filled++] = (byte) (0xE0 | (character >> 12));
    tail(character >> 6);
    tail(character);
  }

  private void four(int codePoint) {
    buffer[filled++] = (byte) (0xF0 | (codePoint >> 18));
    tail(codePoint >> 12);
    tail(codePoint >> 6);
    tail(codePoint);
  }

  private void tail(int bits) {
    buffer[filled++] = (byte) (0x80 | (bits & 0x3F));
  }

  private void room(int needed) throws IOException {
    if (SIZE - filled < needed) {
      flush();
    }
  }
}
