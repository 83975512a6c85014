package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ReadResult.Reason;

class FeedReaderTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>临江日报</title>
          <link>https://news.example/</link>
          <description>要闻</description>
          <item>
            <title>临江大桥通车 &amp;amp; 渡口停运</title>
            <link>https://news.example/a/1</link>
            <pubDate>Tue, 05 Mar 2024 18:20:00 +0800</pubDate>
            <dc:creator>林述</dc:creator>
            <category>要闻</category>
            <description>摘要</description>
            <content:encoded><![CDATA[<p>　　临江大桥5日通车。</p><p>责任编辑：甲乙</p>]]></content:encoded>
          </item>
          <item>
            <title>没有日期的一条</title>
            <link>https://news.example/a/2</link>
            <description>正文只有一句。</description>
          </item>
          <item>
            <title>深夜的一条</title>
            <guid>https://news.example/a/3</guid>
            <pubDate>Tue, 05 Mar 2024 18:20:00 GMT</pubDate>
            <description>&lt;p&gt;夜里下了雨。&lt;/p&gt;</description>
          </item>
        </channel>
      </rss>
      """;

  @Test
  void readsEachItemOfAnRssFeed() {
    Article article = Reading.of("feed.xml", RSS).articles().get(0);

    assertThat(article.headline()).isEqualTo("临江大桥通车 & 渡口停运");
    assertThat(article.url()).contains("https://news.example/a/1");
    assertThat(article.publisher()).contains("临江日报");
    assertThat(article.authors()).containsExactly("林述");
    assertThat(article.sections()).containsExactly("要闻");
    assertThat(article.paragraphs()).containsExactly("临江大桥5日通车。");
    assertThat(article.published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-05T18:20:00+08:00");
  }

  @Test
  void rejectsTheItemWithoutADateAndKeepsTheOthers() {
    Reading reading = Reading.of("feed.xml", RSS);

    assertThat(reading.articles()).hasSize(2);
    assertThat(reading.rejected())
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.NO_DATE);
              assertThat(rejected.detail()).startsWith("feed.xml#2: ");
            });
  }

  @Test
  void convertsGmtToBeijingsCalendar() {
    assertThat(
            Reading.of("feed.xml", RSS).articles().get(1).published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-06T02:20:00+08:00");
  }

  @Test
  void believesTheTextsOwnDayThatTheGmtClockIsBeijings() {
    assertThat(
            Reading.of("feed.xml", RSS.replace("夜里下了雨", "江社临江3月5日电 夜里下了雨"))
                .articles()
                .get(1)
                .published()
                .orElseThrow()
                .lexicalForm())
        .isEqualTo("2024-03-05T18:20:00+08:00");
  }

  @Test
  void readsAnAtomFeed() {
    Article article =
        Reading.of(
                "news",
                """
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <title>临江快讯</title><id>urn:a</id><updated>2024-03-05T10:00:00+08:00</updated>
                  <entry>
                    <title>𠮷田文当选会长</title><id>urn:b</id>
                    <link href="https://news.example/b"/>
                    <published>2024-03-04T09:00:00+08:00</published>
                    <updated>2024-03-05T10:00:00+08:00</updated>
                    <author><name>周和</name></author>
                    <content type="html">&lt;p&gt;𠮷田文4日当选会长。&lt;/p&gt;</content>
                  </entry>
                </feed>
                """)
            .article();

    assertThat(article.headline()).isEqualTo("𠮷田文当选会长");
    assertThat(article.paragraphs()).containsExactly("𠮷田文4日当选会长。");
    assertThat(article.authors()).containsExactly("周和");
    assertThat(article.published().orElseThrow().lexicalForm())
        .isEqualTo("2024-03-04T09:00:00+08:00");
  }

  @Test
  void refusesTheBillionLaughs() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <rss version="2.0"><channel><title>&d;</title></channel></rss>
        """;

    assertThat(Reading.of("bomb.xml", bomb).rejection())
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
              assertThat(rejection.detail()).contains("DTD", "remove the <!DOCTYPE>");
            });
  }

  @Test
  void refusesXmlNestedBeyondAnyFeed() {
    String bomb = "<rss version=\"2.0\">" + "<a>".repeat(100_000) + "</rss>";

    assertThat(Reading.of("deep.xml", bomb).rejection().reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void saysInWhichLineAFeedIsBroken() {
    assertThat(
            Reading.of("cut.xml", "<rss version=\"2.0\">\n<channel>\n<title>断了")
                .rejection()
                .detail())
        .startsWith("cut.xml, line 3");
  }

  @Test
  void saysThatAFeedIsEmpty() {
    assertThat(
            Reading.of(
                    "none.xml",
                    "<rss version=\"2.0\"><channel><title>空</title><link>https://x.example</link>"
                        + "<description>无</description></channel></rss>")
                .rejection()
                .reason())
        .isEqualTo(Reason.NO_TEXT);
  }
}
