package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

class JsonLinesReaderTest {

  @Test
  void readsOneArticleALine() {
    Reading reading =
        Reading.of(
            "news.jsonl",
            """
            {"url":"https://news.example/1","headline":"题一","body":"第一段。\\n第二段。","published":"2024-03-05T10:00:00+08:00","publisher":"江报","authors":["甲","乙"]}

            {"link":"https://news.example/2","title":"题二","content":"<p>正文</p><img src='https://img.example/2.png'>","date":1709604000,"source":{"name":"江网"},"author":"丙"}
            """);

    assertThat(reading.articles()).hasSize(2);
    Article first = reading.articles().get(0);
    assertThat(first.paragraphs()).containsExactly("第一段。", "第二段。");
    assertThat(first.authors()).containsExactly("甲", "乙");
    Article second = reading.articles().get(1);
    assertThat(second.publisher()).contains("江网");
    assertThat(second.paragraphs()).containsExactly("正文");
    assertThat(second.images()).containsExactly("https://img.example/2.png");
    assertThat(second.published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-05T10:00:00+08:00");
  }

  @Test
  void rejectsABrokenLineByItsNumberAndReadsTheOthers() {
    Reading reading =
        Reading.of(
            "news.jsonl",
            """
            {"title":"甲","body":"文。","date":"2024-03-05"}
            {"title":"断
            [1]
            {"title":"乙","body":"文。","date":"2024-03-06"}
            """);

    assertThat(reading.articles()).extracting(Article::headline).containsExactly("甲", "乙");
    assertThat(reading.rejected())
        .extracting(Rejected::source)
        .containsExactly("news.jsonl:2", "news.jsonl:3");
    assertThat(reading.rejected()).extracting(Rejected::reason).containsOnly(Reason.MALFORMED);
    assertThat(reading.rejected())
        .allSatisfy(rejected -> assertThat(rejected.detail()).hasLineCount(1));
  }

  @Test
  void readsAnArrayOfObjects() {
    assertThat(
            Reading.of(
                    "news.json",
                    "[\n{\"title\":\"甲\",\"body\":[\"一。\",\"二。\"],\"date\":\"2024-03-05\"}\n]")
                .article()
                .paragraphs())
        .containsExactly("一。", "二。");
  }

  @Test
  void readsAnObjectOverSeveralLines() {
    assertThat(
            Reading.of(
                    "news.json",
                    "{\n\"title\":\"甲\",\n\"body\":\"一。\",\n\"date\":\"2024-03-05\"\n}\n")
                .article()
                .headline())
        .isEqualTo("甲");
  }

  @Test
  void refusesJsonNestedBeyondAnyArticle() {
    String bomb = "{\"title\":" + "[".repeat(100_000) + "\n";

    assertThat(Reading.of("deep.jsonl", bomb).rejection().reason()).isEqualTo(Reason.MALFORMED);
  }
}
