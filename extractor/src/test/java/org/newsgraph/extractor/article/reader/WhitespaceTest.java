package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WhitespaceTest {

  @Test
  void stripsTheIdeographicSpacesAtAParagraphsStart() {
    assertThat(Whitespace.tidy("　　江面起雾。")).isEqualTo("江面起雾。");
  }

  @Test
  void keepsFullWidthFormsAndInnerIdeographicSpaces() {
    assertThat(Whitespace.tidy("５Ｇ　第一章　　总则")).isEqualTo("５Ｇ　第一章　总则");
  }

  @Test
  void joinsLinesOfChineseWithoutASpace() {
    assertThat(Whitespace.tidy("一期三个泊位，\n   二期明年")).isEqualTo("一期三个泊位，二期明年");
  }

  @Test
  void keepsASpaceBetweenWords() {
    assertThat(Whitespace.tidy("Open\nSource  一词")).isEqualTo("Open Source 一词");
  }

  @Test
  void dropsWhatCannotBeSeenAndRepairsHalfCharacters() {
    assertThat(Whitespace.tidy("\uFEFF甲\u200B乙\u0007丙\uD842")).isEqualTo("甲乙丙\uFFFD");
  }

  @Test
  void leavesALineOfAnyText() {
    Random random = new Random(20240305);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(20, 0, 0x3100).forEach(text::appendCodePoint);
      String line = Whitespace.tidy(text);

      assertThat(line).isEqualTo(line.strip()).doesNotContain("\n", "\r", "\u2028", "\u0085");
      assertThat(Whitespace.tidy(line)).isEqualTo(line);
    }
  }
}
