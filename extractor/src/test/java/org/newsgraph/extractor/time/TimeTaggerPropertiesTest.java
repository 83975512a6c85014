package org.newsgraph.extractor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTaggerPropertiesTest {

  private static final LocalDate PUBLICATION = LocalDate.of(2021, 9, 3);

  /** Characters that dates are made of, so that random text comes close to dates. */
  private static final String PARTS =
      "0123456789０９〇一二三十百千两年月日号周星期今昨前明后当同上下本去次初底末旬至到-—~、，。（）《》“” 的第季度个\n从自截起以来之𠮷";

  private final TimeTagger tagger = new TimeTagger();

  @Test
  void randomTextNeverThrowsAndItsSpansLieInOrderInsideIt() {
    Random random = new Random(20210903);
    for (int run = 0; run < 6_000; run++) {
      String text = run % 2 == 0 ? fromParts(random) : fromAllOfUnicode(random);
      assertInOrderInside(tagger.tag(text, PUBLICATION), text);
      assertInOrderInside(tagger.tag(text), text);
    }
  }

  @Test
  void theSameTextIsReadTheSameTwice() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      String text = fromParts(random);
      assertThat(tagger.tag(text, PUBLICATION)).isEqualTo(tagger.tag(text, PUBLICATION));
    }
  }

  @Test
  void timeGrowsWithTheLengthOfTheTextAlone() {
    for (String unit :
        List.of("9", "一", "9月", "今天", "1至", "2021年", "昨天（", "《", "周一至", "从", "前8个月的", "年")) {
      tagger.tag(unit.repeat(20_000), PUBLICATION);
      long small = cpuTime(unit.repeat(12_500 / unit.length()));
      long large = cpuTime(unit.repeat(100_000 / unit.length()));
      assertThat(large).as(unit).isLessThan(40 * Math.max(small, 5_000_000L));
    }
  }

  @Test
  void aTextOfUnknownPublicationCountsFromTheFirstDayItDatesInFull() {
    assertThat(values("2019年2月27日，他到海州。3月1日离开。")).containsExactly("2019-02-27", "2019-03-01");
  }

  @Test
  void aTextOfUnknownPublicationThatDatesNoDayKeepsOnlyWhatNeedsNoneToCountFrom() {
    assertThat(values("7月8日交付。该船2019年开工，今天返航。")).containsExactly("2019");
  }

  @Test
  void aThirdOfAMonthIsThatMonthInCalendarUnits() {
    TimeExpression third = tagger.tag("8月下旬出发", PUBLICATION).get(0);
    assertThat(third.value().lexicalForm()).isEqualTo("2021-08-21/2021-08-31");
    assertThat(third.calendarValue().lexicalForm()).isEqualTo("2021-08");
  }

  private List<String> values(String text) {
    return tagger.tag(text).stream().map(expression -> expression.value().lexicalForm()).toList();
  }

  private long cpuTime(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    tagger.tag(text, PUBLICATION);
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static void assertInOrderInside(List<TimeExpression> expressions, String text) {
    int floor = 0;
    for (TimeExpression expression : expressions) {
      assertThat(expression.span().start()).as(text).isGreaterThanOrEqualTo(floor);
      assertThat(expression.span().length()).as(text).isPositive();
      floor = expression.span().end();
    }
    assertThat(floor).as(text).isLessThanOrEqualTo(text.length());
  }

  private static String fromParts(Random random) {
    int[] parts = PARTS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      text.appendCodePoint(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  private static String fromAllOfUnicode(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    return text.toString();
  }
}
