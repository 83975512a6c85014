package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;

class MarkdownReaderTest {

  private static final String MIRROR =
      """
      ---
      title: '临江市长今天考察两家研究所'
      categories:\s
       - 新媒体
       - 临江观察
       - 首页
      headimg: 'https://img.example/1.jpg'
      author: 临江观察
      url: https://news.example/1
      comments: false
      date: Thu, 02 Sep 2021 20:57:31 GMT
      ---

      <div>  \s
      <p>
      　　市长𠮷田文今天（9月2日）考察了临江水利&amp;生态研究所。
      </p>
      <p style="text-align:center;">
      <img src="https://img.example/2.jpg">
      </p>
      <p>
      <br>
      </p>
      <p>第二段<br>第三段</p>
      </div>
      """;

  @Test
  void readsTheFormOfFeedMirrors() {
    Article article = article(MIRROR);

    assertThat(article.headline()).isEqualTo("临江市长今天考察两家研究所");
    assertThat(article.url()).contains("https://news.example/1");
    assertThat(article.publisher()).contains("临江观察");
    assertThat(article.authors()).isEmpty();
    assertThat(article.sections()).containsExactly("新媒体", "临江观察", "首页");
    assertThat(article.paragraphs()).containsExactly("市长𠮷田文今天（9月2日）考察了临江水利&生态研究所。", "第二段", "第三段");
    assertThat(article.images())
        .containsExactly("https://img.example/1.jpg", "https://img.example/2.jpg");
  }

  @Test
  void takesTheGmtClockOfAMirrorForBeijings() {
    assertThat(article(MIRROR).published().orElseThrow().lexicalForm())
        .isEqualTo("2021-09-02T20:57:31+08:00");
  }

  @Test
  void convertsTheGmtClockWhereTheTextsOwnDaySaysItIsGmt() {
    assertThat(article(MIRROR.replace("9月2日", "9月3日")).published().orElseThrow().lexicalForm())
        .isEqualTo("2021-09-03T04:57:31+08:00");
  }

  @Test
  void leavesTheNoteBehindAPublisherOut() {
    assertThat(article(MIRROR.replace("author: 临江观察", "author: 江报（某网转载）")).publisher())
        .contains("江报");
  }

  @Test
  void takesTheLastCategoryThatIsNoPageWhereThereIsNoAuthor() {
    assertThat(article(MIRROR.replace("author: 临江观察\n", "")).publisher()).contains("临江观察");
  }

  @Test
  void keepsTheAuthorApartWhereThePublisherIsNamed() {
    Article article = article(MIRROR.replace("author: 临江观察", "author: 林述\npublisher: 江报"));

    assertThat(article.publisher()).contains("江报");
    assertThat(article.authors()).containsExactly("林述");
  }

  @Test
  void readsAMarkdownBody() {
    Article article =
        article(
            """
            ---
            title: 一行题目
            date: 2024-03-05
            ---
            ## 小标题

            第一段有**重点**和[链接](https://x.example)，
            折行不留空格。

            > 引文一段
            """);

    assertThat(article.paragraphs()).containsExactly("小标题", "第一段有重点和链接，折行不留空格。", "引文一段");
  }

  @Test
  void rejectsBrokenFrontMatterWithItsLine() {
    ReadResult.Rejected rejected =
        rejected("---\ntitle: '没有收尾的引号\ndate: 2024-03-05\n---\n<p>正文</p>\n");

    assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(rejected.detail())
        .startsWith("test.md, line ")
        .contains("front matter")
        .hasLineCount(1);
  }

  @Test
  void rejectsFrontMatterThatMultipliesAliases() {
    ReadResult.Rejected rejected =
        rejected("---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: [*b,*b]\n---\n<p>正文</p>\n");

    assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(rejected.detail()).contains("alias");
  }

  @Test
  void rejectsADateThatIsNoneAndSaysHowToWriteOne() {
    ReadResult.Rejected rejected = rejected("---\ntitle: 题目\ndate: 昨天\n---\n<p>正文。</p>\n");

    assertThat(rejected.reason()).isEqualTo(Reason.NO_DATE);
    assertThat(rejected.detail()).contains("write `date: YYYY-MM-DD`");
  }

  @Test
  void readsAnArticleThatStatesNoDateAndNotesIt() {
    ReadResult.Read read = (ReadResult.Read) read("---\ntitle: 题目\n---\n<p>今天没有日期。</p>\n");

    assertThat(read.article().published()).isEmpty();
    assertThat(read.note().orElseThrow())
        .hasLineCount(1)
        .startsWith("test.md: no publication date");
  }

  @Test
  void takesTheDateFromTheDatelineWhereTheFrontMatterHasNone() {
    Article article = article("---\ntitle: 题目\n---\n<p>江社临江2024年3月5日电 会议开幕。</p>\n");

    assertThat(article.published().orElseThrow().lexicalForm()).isEqualTo("2024-03-05");
  }

  @Test
  void rejectsABodyWithoutText() {
    assertThat(rejected("---\ntitle: 题目\ndate: 2024-03-05\n---\n<p> </p>\n").reason())
        .isEqualTo(Reason.NO_TEXT);
  }

  private static Article article(String text) {
    assertThat(read(text)).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) read(text)).article();
  }

  private static ReadResult.Rejected rejected(String text) {
    assertThat(read(text)).isInstanceOf(ReadResult.Rejected.class);
    return (ReadResult.Rejected) read(text);
  }

  private static ReadResult read(String text) {
    List<ReadResult> results = new ArrayList<>();
    new MarkdownReader(Optional.empty())
        .read(new Document("test.md", text.getBytes(StandardCharsets.UTF_8)), results::add);
    assertThat(results).hasSize(1);
    return results.get(0);
  }
}
