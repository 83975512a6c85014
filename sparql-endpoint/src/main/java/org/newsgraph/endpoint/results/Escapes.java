package org.newsgraph.endpoint.results;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What stands for each ASCII character in a format; an empty array for itself. Immutable. */
final class Escapes {

  static final Escapes NONE = new Escapes(Map.of(), "");

  /** Inside a JSON string (RFC 8259, 7). */
  static final Escapes JSON =
      new Escapes(
          Map.of('"', "\\\"", '\\', "\\\\", '\n', "\\n", '\r', "\\r", '\t', "\\t"), "\\u%04x");

  /** Inside an N-Triples or TSV literal. */
  static final Escapes LITERAL =
      new Escapes(
          Map.of('"', "\\\"", '\\', "\\\\", '\n', "\\n", '\r', "\\r", '\t', "\\t"), "\\u%04X");

  /** Inside an IRI in angle brackets. */
  static final Escapes IRI = iri();

  /** XML text and attribute values. Control characters that XML 1.0 cannot hold become U+FFFD. */
  static final Escapes XML =
      new Escapes(
          Map.of(
              '&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\r', "&#13;", '\n', "&#10;",
              '\t', "&#9;"),
          "\uFFFD");

  /** Inside a quoted CSV field (RFC 4180). */
  static final Escapes CSV = new Escapes(Map.of('"', "\"\""), "");

  private final byte[][] escapes = new byte[128][];

  private Escapes(Map<Character, String> some, String control) {
    for (char character = 0; character < 128; character++) {
      String escape = some.get(character);
      if (escape == null) {
        escape = character < 0x20 ? String.format(control, (int) character) : "";
      }
      escapes[character] = escape.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Escapes iri() {
    Map<Character, String> some = new HashMap<>();
    for (char character : "<>\"{}|^`\\ ".toCharArray()) {
      some.put(character, String.format("\\u%04X", (int) character));
    }
    return new Escapes(some, "\\u%04X");
  }

  byte[] of(char ascii) {
    return escapes[ascii];
  }
}
