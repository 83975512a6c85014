package org.newsgraph.extractor.name.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.text.Span;

class ChunksTest {

  @Test
  void aChunkIsASentenceWithItsClosingQuote() {
    assertThat(chunks("他说：“好。”然后走了。\n再见")).containsExactly("他说：“好。”", "然后走了。", "\n", "再见");
  }

  @Test
  void aLongSentenceIsCutAtAComma() {
    List<String> chunks = chunks("山".repeat(150) + "，" + "水".repeat(150));
    assertThat(chunks).extracting(String::length).containsExactly(151, 150);
  }

  @Test
  void aTextWithoutPunctuationIsCutBetweenSurrogatePairs() {
    String text = "a" + "𠮷".repeat(1000);
    List<String> chunks = chunks(text);
    assertThat(chunks).allMatch(chunk -> chunk.length() <= Chunks.LONGEST);
    assertThat(chunks).noneMatch(chunk -> Character.isLowSurrogate(chunk.charAt(0)));
    assertThat(String.join("", chunks)).isEqualTo(text);
  }

  private static List<String> chunks(String text) {
    return Chunks.of(text).stream().map((Span span) -> span.of(text)).toList();
  }
}
