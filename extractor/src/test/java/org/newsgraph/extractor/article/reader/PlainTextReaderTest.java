package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ReadResult.Reason;

class PlainTextReaderTest {

  @Test
  void takesTheFirstLineForTheHeadline() {
    Article article =
        Reading.of(
                "a.txt",
                """
                临江图书馆新馆开放
                2024年3月5日 10:20　来源：江报

                　　临江图书馆新馆5日开放。
                　　馆长𠮷田文主持仪式。
                """)
            .article();

    assertThat(article.headline()).isEqualTo("临江图书馆新馆开放");
    assertThat(article.paragraphs()).containsExactly("临江图书馆新馆5日开放。", "馆长𠮷田文主持仪式。");
    assertThat(article.publisher()).contains("江报");
    assertThat(article.published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-05T10:20:00+08:00");
  }

  @Test
  void takesTheDateFromTheDateline() {
    assertThat(
            Reading.of("a.txt", "题目\n江社临江2024年3月5日电（记者甲）会议开幕。\n")
                .article()
                .published()
                .orElseThrow()
                .lexicalForm())
        .isEqualTo("2024-03-05");
  }

  @Test
  void takesAFirstLineThatIsASentenceForText() {
    Article article = Reading.of("a.txt", "2024年3月5日讯 会议开幕。\n代表到会。\n").article();

    assertThat(article.headline()).isEmpty();
    assertThat(article.paragraphs()).hasSize(2);
  }

  @Test
  void saysHowToStateADate() {
    assertThat(Reading.of("a.txt", "题目\n正文提到2023年的事。\n").rejection())
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.NO_DATE);
              assertThat(rejection.detail()).contains("add a line such as");
            });
  }
}
