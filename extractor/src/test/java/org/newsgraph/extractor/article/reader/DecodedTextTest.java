package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {

  private static final String SIMPLIFIED = "临江市图书馆新馆昨天向读者开放，馆长说，新馆藏书一百二十万册，比老馆多了一倍，周末还会办讲座。";

  private static final String TRADITIONAL = "臨江市圖書館新館昨天向讀者開放，館長說，新館藏書一百二十萬冊，比老館多了一倍，週末還會辦講座。";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void findsTheCharsetOfSimplifiedText(String charset) {
    assertThat(DecodedText.of(SIMPLIFIED.getBytes(Charset.forName(charset)))).contains(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Big5"})
  void findsTheCharsetOfTraditionalText(String charset) {
    assertThat(DecodedText.of(TRADITIONAL.getBytes(Charset.forName(charset))))
        .contains(TRADITIONAL);
  }

  @Test
  void readsARareCharacterInGb18030() {
    String text = SIMPLIFIED + "𠮷田文到场。";

    assertThat(DecodedText.of(text.getBytes(Charset.forName("GB18030")))).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void believesAByteOrderMark(String charset) {
    assertThat(DecodedText.of(("\uFEFF𠮷" + SIMPLIFIED).getBytes(Charset.forName(charset))))
        .contains("𠮷" + SIMPLIFIED);
  }

  @Test
  void believesADeclarationWhereTheBytesFit() {
    String page = "<meta charset=\"big5\"><p>短</p>";

    assertThat(DecodedText.of(page.getBytes(Charset.forName("Big5")))).contains(page);
  }

  @Test
  void seesThroughAFalseDeclaration() {
    String page = "<meta charset=\"utf-8\"><p>" + SIMPLIFIED + "</p>";
    String other = "<meta charset=\"gbk\"><p>" + SIMPLIFIED + "</p>";

    assertThat(DecodedText.of(page.getBytes(Charset.forName("GBK")))).contains(page);
    assertThat(DecodedText.of(other.getBytes(StandardCharsets.UTF_8))).contains(other);
  }

  @Test
  void forgivesOneDamagedByteInALongText() {
    byte[] bytes = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

    assertThat(DecodedText.of(cut).orElseThrow()).startsWith(SIMPLIFIED).endsWith("\uFFFD");
  }

  @Test
  void hasNoAnswerForBytesThatFitNoCharset() {
    byte[] noise = new byte[300];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i % 3 == 0 ? 0xFF : 0x80 + i % 0x7F);
    }

    assertThat(DecodedText.of(noise)).isEmpty();
  }
}
