package org.newsgraph.extractor.name.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.extractor.text.Span;

class NameModelTest {

  private static final NameModel MODEL = NameModel.bundled();

  @ParameterizedTest
  @CsvSource({
    "郑晓岚说，明年春天还要再来。, PERSON, 郑晓岚",
    "上海市教育局局长周国平出席了仪式。, PERSON, 周国平",
    "上海市教育局局长周国平出席了仪式。, ORGANIZATION, 上海市教育局",
    "上海市教育局局长周国平出席了仪式。, TITLE, 局长",
    "代表团昨天从法国抵达广州。, PLACE, 法国",
    "代表团昨天从法国抵达广州。, PLACE, 广州",
    "电影《远山的灯火》获得大奖。, WORK, 远山的灯火",
    "中国科学院海洋研究所公布了这项成果。, ORGANIZATION, 中国科学院海洋研究所",
  })
  void findsTheNamesOfASentence(String sentence, NameLabel label, String name) {
    int start = sentence.indexOf(name);
    Span span = new Span(start, start + name.length());
    assertThat(MODEL.tag(sentence))
        .extracting(LabelledSpan::span, LabelledSpan::label)
        .contains(tuple(span, label));
  }

  @Test
  void findsNothingInATextWithoutNames() {
    assertThat(MODEL.tag("今天天气很好，大家都很高兴。")).isEmpty();
    assertThat(MODEL.tag("")).isEmpty();
  }

  @Test
  void offsetsStayInTheTextWhateverItHolds() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      String text = anyText(random, random.nextInt(300));
      assertSpansOf(text, MODEL.tag(text));
    }
  }

  @Test
  void offsetsCountTheUnitsOfSurrogatePairs() {
    String text = "👍𠮷👍市长周国平在𠮷林访问法国。";
    List<LabelledSpan> names = MODEL.tag(text);
    assertSpansOf(text, names);
    assertThat(names).extracting(name -> name.span().of(text)).contains("法国");
  }

  @Test
  void aHundredThousandCharactersWithoutPunctuationAreTagged() {
    StringBuilder text = new StringBuilder();
    while (text.length() < 100_000) {
      text.append("上海市教育局局长周国平昨天在广州访问");
    }
    List<LabelledSpan> names = MODEL.tag(text);
    assertSpansOf(text.toString(), names);
    assertThat(names).hasSizeGreaterThan(10_000);
  }

  @Test
  void theSameTextGivesTheSameNamesOnEightThreads() throws Exception {
    String text = "上海市教育局局长周国平昨天在广州会见了法国客人。".repeat(50);
    List<LabelledSpan> expected = MODEL.tag(text);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<LabelledSpan>>> results = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        results.add(threads.submit(() -> MODEL.tag(text)));
      }
      for (Future<List<LabelledSpan>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String anyText(Random random, int length) {
    StringBuilder text = new StringBuilder();
    String familiar = "中国上海王李张大学局长，。《》“”·１２ab \u200b\n𠮷👍ｱ㎡";
    while (text.length() < length) {
      switch (random.nextInt(4)) {
        case 0 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000));
        case 1 -> text.appendCodePoint(0x20000 + random.nextInt(0xA000));
        case 2 -> text.append((char) random.nextInt(0x10000));
        default -> text.append(familiar.charAt(random.nextInt(familiar.length())));
      }
    }
    return text.toString();
  }

  private static void assertSpansOf(String text, List<LabelledSpan> names) {
    int end = 0;
    for (LabelledSpan name : names) {
      assertThat(name.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(name.span().length()).isPositive();
      end = name.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
