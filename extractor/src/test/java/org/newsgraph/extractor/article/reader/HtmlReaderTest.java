package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ReadResult.Reason;

class HtmlReaderTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>临江新港开港 首船靠泊_要闻_临江网</title></head>
      <body>
      <div class="nav"><a href="/">首页</a><a href="/a">要闻</a><a href="/b">财经</a></div>
      <h1>临江新港开港 首船靠泊</h1>
      <div class="info">2024年3月5日 10:20　来源：<a href="/s">江报</a><a href="#">举报</a></div>
      <div class="article-content">
        <p>（原标题：新港今日开港）</p>
        <p>　　江报讯（记者 林述）3月5日，临江新港开港，首艘货轮“和风”号靠泊，港务局局长𠮷田文到场。</p>
        <div class="ad-box"><p>限时优惠，点开就送，先到先得，机会不多。</p></div>
        <p>　　据港务局介绍，新港设计年吞吐量八百万吨，一期建成三个泊位，
           二期明年开工。</p>
        <p>相关阅读：<a href="/r">去年的一场大潮，老港怎样挺过来</a></p>
        <p><a href="/r2">一图看懂新港，从码头到铁路</a></p>
        <p>责任编辑：周和</p>
        <p>更多内容请下载客户端。</p>
      </div>
      <div class="comments"><p>网友甲：好，真好，太好了，终于等到了这一天，恭喜恭喜！</p>
      <p>网友乙：路呢，路什么时候修好，什么时候通车，给个准话。</p></div>
      <div class="footer">版权所有 临江网，未经授权不得转载。</div>
      </body></html>
      """;

  @Test
  void readsAPageWithoutItsFurniture() {
    Article article = Reading.of("a.html", PAGE).article();

    assertThat(article.headline()).isEqualTo("临江新港开港 首船靠泊");
    assertThat(article.paragraphs())
        .containsExactly(
            "江报讯（记者 林述）3月5日，临江新港开港，首艘货轮“和风”号靠泊，港务局局长𠮷田文到场。",
            "据港务局介绍，新港设计年吞吐量八百万吨，一期建成三个泊位，二期明年开工。");
    assertThat(article.publisher()).contains("江报");
    assertThat(article.published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-05T10:20:00+08:00");
  }

  @Test
  void readsWhatAPageSaysOfItselfInJsonLd() {
    Article article =
        Reading.of(
                "a.html",
                PAGE.replace("2024年3月5日 10:20　来源：<a href=\"/s\">江报</a>", "")
                    .replace(
                        "</head>",
                        """
                        <script type="application/ld+json">
                        {"@context":"https://schema.org","@graph":[{"@type":"WebSite"},
                         {"@type":"NewsArticle","datePublished":"2024-03-05T09:00:00+08:00",
                          "author":[{"@type":"Person","name":"林述"}],
                          "publisher":{"@type":"Organization","name":"临江网"}}]}
                        </script>
                        <meta property="og:url" content="https://news.example/port">
                        <meta property="og:image" content="https://img.example/p.jpg"></head>"""))
            .article();

    assertThat(article.published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-05T09:00:00+08:00");
    assertThat(article.authors()).containsExactly("林述");
    assertThat(article.publisher()).contains("临江网");
    assertThat(article.url()).contains("https://news.example/port");
    assertThat(article.images()).containsExactly("https://img.example/p.jpg");
  }

  @Test
  void readsTheTimeElement() {
    assertThat(
            Reading.of(
                    "a.html",
                    PAGE.replace("2024年3月5日 10:20", "<time datetime=\"2024-03-05\">今天</time>"))
                .article()
                .published()
                .orElseThrow()
                .lexicalForm())
        .isEqualTo("2024-03-05");
  }

  @Test
  void passesOverTheDatesOfRelatedLinks() {
    String related = "<div class=\"related\"><p>旧闻 2020-01-01</p></div><h1>";

    assertThat(
            Reading.of("a.html", PAGE.replace("<h1>", related))
                .article()
                .published()
                .orElseThrow()
                .day()
                .toString())
        .isEqualTo("2024-03-05");
  }

  @Test
  void survivesBrokenJsonLd() {
    assertThat(
            Reading.of(
                    "a.html",
                    PAGE.replace(
                        "</head>", "<script type=\"application/ld+json\">{\"a\":</script></head>"))
                .article()
                .headline())
        .isEqualTo("临江新港开港 首船靠泊");
  }

  @Test
  void findsTheBodyOfAPageWithoutAnyClasses() {
    Article article =
        Reading.of(
                "a.html",
                """
                <html><head><title>区领导走访企业 - 某区</title></head><body><table><tr><td>
                <a href="/">首页</a> | <a href="/n">动态</a></td></tr><tr><td>
                <p>区领导走访企业</p>
                <p>2024年2月27日下午，区长周和一行走访园区企业，了解生产情况，听取意见。</p>
                <p>周和说，要把服务做细，把困难解决在一线。</p>
                </td></tr><tr><td>发布日期：2024-03-06</td></tr></table></body></html>
                """)
            .article();

    assertThat(article.headline()).isEqualTo("区领导走访企业");
    assertThat(article.paragraphs()).hasSize(2);
    assertThat(article.published().orElseThrow().lexicalForm()).isEqualTo("2024-03-06");
  }

  @Test
  void rejectsAPageWithoutADate() {
    assertThat(Reading.of("a.html", PAGE.replace("2024年3月5日 10:20", "")).rejection().reason())
        .isEqualTo(Reason.NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b><div>", "<table><tr><td>", "<p><b>", "<svg><g>", "<a><li>"})
  @Timeout(5)
  void refusesHtmlNestedBeyondAnyPage(String tag) {
    String bomb = "<html><body>" + tag.repeat(100_000) + "正文，正文。";

    assertThat(Reading.of("deep.html", bomb).rejection())
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
              assertThat(rejection.detail()).contains("nested");
            });
  }
}
