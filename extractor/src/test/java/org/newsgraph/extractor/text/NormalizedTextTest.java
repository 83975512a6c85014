package org.newsgraph.extractor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalizedTextTest {

  @Test
  void foldsFullWidthLettersAndDigits() {
    assertThat(NormalizedText.of("２０２４年　５Ｇ＋计算").folded()).isEqualTo("2024年 5G+计算");
  }

  @Test
  void leavesThePunctuationOfSentences() {
    assertThat(NormalizedText.of("他说：“好，好！”（完）？；").folded()).isEqualTo("他说：“好，好！”（完）？；");
  }

  @Test
  void findsTheOriginalByTheSameOffsets() {
    NormalizedText text = NormalizedText.of("𠮷田的Ｔ３展台");
    int start = text.folded().indexOf("T3");

    assertThat(text.originalOf(new Span(start, start + 2))).isEqualTo("Ｔ３");
  }

  @Test
  void comparesNamesWithoutCase() {
    assertThat(NormalizedText.ignoringCase("ＡＢc公司").folded()).isEqualTo("abc公司");
  }

  @Test
  void keepsTheLengthOfAnyText() {
    Random random = new Random(20240305);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(20, 0, 0x110000).forEach(text::appendCodePoint);

      assertThat(NormalizedText.of(text.toString()).folded()).hasSize(text.length());
      assertThat(NormalizedText.ignoringCase(text.toString()).folded()).hasSize(text.length());
    }
  }
}
