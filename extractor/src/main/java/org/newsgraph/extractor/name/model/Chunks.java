package org.newsgraph.extractor.name.model;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.text.Span;

/**
 * Cuts a text into the chunks that are tagged one by one: sentences, and where a sentence is too
 * long, parts of it that end at a comma or, failing that, anywhere but inside a surrogate pair.
 */
final class Chunks {

  /** The longest chunk, in UTF-16 units. */
  static final int LONGEST = 200;

  private static final String ENDS = "。！？!?；\n\r";
  private static final String CLOSERS = "”’」』）)》";
  private static final String PAUSES = "，,、：: \u3000";

  private Chunks() {}

  /** The chunks in their order; together they cover the text. */
  static List<Span> of(CharSequence text) {
    List<Span> chunks = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      boolean ends = ENDS.indexOf(text.charAt(i)) >= 0;
      i++;
      while (ends && i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      if (ends || i == text.length() || i - start >= LONGEST) {
        int end = i - start >= LONGEST ? cut(text, start) : i;
        chunks.add(new Span(start, end));
        start = end;
        i = end;
      }
    }
    return chunks;
  }

  private static int cut(CharSequence text, int start) {
    int limit = Math.min(start + LONGEST, text.length());
    for (int i = limit; i > start + LONGEST / 2; i--) {
      if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    boolean inPair =
        limit < text.length()
            && Character.isHighSurrogate(text.charAt(limit - 1))
            && Character.isLowSurrogate(text.charAt(limit));
    return inPair ? limit - 1 : limit;
  }
}
