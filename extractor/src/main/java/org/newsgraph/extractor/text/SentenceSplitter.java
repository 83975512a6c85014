package org.newsgraph.extractor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a folded text into sentences at 。！？； of the outermost level, line feeds, and a length cap.
 */
public final class SentenceSplitter {

  /** Texts without any punctuation are cut here, so that no step sees an endless sentence. */
  private static final int LONGEST = 600;

  /** The spans of the sentences of {@code folded}, in order; blank stretches belong to none. */
  public List<Span> split(String folded) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '\n') {
        add(spans, folded, start, i);
        start = i + 1;
      } else if (ends(folded, i)) {
        int end = closing(folded, i + 1);
        add(spans, folded, start, end);
        start = end;
        i = end - 1;
      } else if (i - start >= LONGEST && !Character.isHighSurrogate(c)) {
        int end = pause(folded, start + LONGEST / 2, i);
        add(spans, folded, start, end);
        start = end;
      }
    }
    add(spans, folded, start, folded.length());
    return spans;
  }

  /**
   * After the last pause between {@code from} and {@code to}; after {@code to} if there is none.
   */
  private static int pause(String text, int from, int to) {
    for (int i = to; i >= from; i--) {
      if ("，、；,; ".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return to + 1;
  }

  private static boolean ends(String text, int i) {
    return switch (text.charAt(i)) {
      case '。', '！', '？', '!', '?', '…' -> i + 1 >= text.length() || text.charAt(i + 1) != '》';
      default -> false;
    };
  }

  /**
   * Past the marks that still belong to the sentence: more of its kind, closing quotes and
   * brackets.
   */
  private static int closing(String text, int i) {
    int end = i;
    while (end < text.length() && "。！？!?…”’)』」".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static void add(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }
}
