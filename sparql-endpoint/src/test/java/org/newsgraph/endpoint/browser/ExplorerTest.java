package org.newsgraph.endpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsgraph.endpoint.Client;
import org.newsgraph.endpoint.RunningServer;

/** The page in a browser; run by the Maven profile {@code browser}. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerTest {

  private static final String ENTITY = "https://newsgraph.example/entity/";
  private static final String ARTICLE = "https://newsgraph.example/article/";

  private RunningServer server;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    server = RunningServer.demo();
    browser = new Browser();
  }

  @AfterAll
  void stop() throws IOException {
    browser.close();
    server.close();
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
    assertThat(browser.events("Log.entryAdded"))
        .noneMatch(
            event ->
                event.at("/params/entry/level").asText().equals("error")
                    && !event.at("/params/entry/text").asText().matches(".*status of 40[04].*"));
    for (JsonNode request : browser.events("Network.requestWillBeSent")) {
      assertThat(request.at("/params/request/url").asText())
          .matches("(" + server.address() + ".*|about:.*|data:.*)");
    }
  }

  @Test
  void aSearchByKeyboardLeadsToAnEntityWithItsGraph() {
    open("");
    browser.until("document.querySelector('.figures')");
    browser.press("/");
    browser.type("云湖大学海");
    browser.until("document.querySelectorAll('#suggestions .Organization').length === 1");
    browser.press("Enter");
    browser.until("document.querySelector('h1')?.textContent === '云湖大学海洋研究院'");

    assertThat(browser.value("document.querySelectorAll('.node').length").asInt()).isGreaterThan(4);
    assertThat(browser.value("document.querySelector('.legend').textContent").asText())
        .contains("机构", "人物", "事件");
    assertThat(browser.value("document.title").asText()).contains("云湖大学海洋研究院");
  }

  @Test
  void anEdgeShowsTheSentenceBehindItByMouseAndByKeyboard() {
    open("#/entity/" + Client.encoded(ENTITY + "o2"));
    browser.until("document.querySelector('.edge')");
    browser.click(".edge.post text");
    browser.until("document.querySelector('.evidence-box blockquote')");
    assertThat(browser.value("document.querySelector('.evidence-box').textContent").asText())
        .contains("院长何静姝一同调研", "林若川到白鹭湾考察海洋项目");

    browser.click(".evidence-box .close");
    browser.until("!document.querySelector('.evidence-box')");
    browser.value("document.querySelector('.edge.event').focus()");
    browser.press("Enter");
    browser.until("document.querySelector('.evidence-box blockquote')");
  }

  @Test
  void anArticleMarksItsEntitiesAndLeadsToThem() {
    open("#/article/" + Client.encoded(ARTICLE + "a2"));
    browser.until("document.querySelector('.prose .mention.Person')");
    assertThat(browser.value("document.querySelector('.mention.Person').textContent").asText())
        .isEqualTo("𠮷田安");

    browser.click(".prose p .mention.Person");
    browser.until("document.querySelector('h1')?.textContent === '𠮷田安'");
  }

  @Test
  void aTimelineListsTheEventsOfAnEntity() {
    open("#/entity/" + Client.encoded(ENTITY + "p2"));
    browser.until("document.querySelectorAll('[role=tab]').length > 1");
    browser.click("[role=tab]:nth-child(2)");
    browser.until("document.querySelectorAll('.timeline > li').length === 4");
    assertThat(browser.value("document.querySelector('.timeline').textContent").asText())
        .contains("2026-05-08", "考察", "林若川");
  }

  @Test
  void aNameThatHoldsAScriptIsShownAndNotRun() {
    open("#/entity/" + Client.encoded(ENTITY + "x1"));
    browser.until("document.querySelector('h1')?.textContent.startsWith('<script>')");

    assertThat(browser.value("document.querySelectorAll('main script').length").asInt()).isZero();
  }

  @Test
  void whatIsNotThereIsToldInWords() {
    open("#/entity/" + Client.encoded(ENTITY + "nobody"));
    browser.until("document.querySelector('.notice')");

    assertThat(browser.value("document.querySelector('.notice').textContent").asText())
        .contains("没能显示这一页", "回到概览");
  }

  @Test
  void theQueryPageShowsTheRowsOfAnExample() {
    open("query.html");
    browser.until("document.querySelector('#query')?.value.includes('SELECT')");
    browser.click("button.primary");
    browser.until("document.querySelectorAll('tbody tr').length === 8");
  }

  @Test
  void aRefusedQueryIsToldInChineseBeforeTheServersOwnWords() {
    open("query.html");
    browser.until("document.querySelector('#query')?.value.includes('SELECT')");
    browser.value("document.querySelector('#query').value = 'SELEC * {'");
    browser.click("button.primary");
    browser.until("document.querySelector('#answer [role=alert]')");

    assertThat(browser.value("document.querySelector('#answer p').textContent").asText())
        .contains("查询不合语法");
    assertThat(browser.value("document.querySelector('#answer pre').textContent").asText())
        .contains("SELEC");
  }

  @Test
  void anAddressThatIsCutShortIsToldInWords() {
    open("");
    browser.value("location.hash = '#/entity/%E0%A4%A'");
    browser.until("document.querySelector('.notice')");

    assertThat(browser.value("document.querySelector('.notice').textContent").asText())
        .contains("这个地址不完整")
        .doesNotContain("malformed");
  }

  @Test
  void aPhoneShowsTheChosenQueryAndFoldsTheList() {
    browser.resize(390, 844);
    try {
      open("#/queries/posts");
      browser.until("document.querySelector('.library form')");
      assertThat(shown(".library form")).isTrue();

      browser.click(".library nav summary");
      browser.until("document.querySelector('.library nav a').getClientRects().length");
      browser.value("document.querySelector('.library nav a[href*=alumni]').click()");
      browser.until("document.querySelector('.library h1')?.textContent.includes('毕业')");
      assertThat(shown(".library form")).isTrue();
    } finally {
      browser.resize(1440, 900);
    }
  }

  @Test
  void aWideScreenShowsTheListBesideTheChosenQuery() {
    open("#/queries/posts");
    browser.until("document.querySelector('.library form')");

    assertThat(shown(".library form")).isTrue();
    assertThat(shown(".library nav a")).isTrue();
  }

  @Test
  void whatIsAWordOfTheVocabularyIsChineseInTables() {
    open("#/queries/partners");
    browser.until("document.querySelector('.library tbody')");
    assertThat(browser.value("document.querySelector('.library tbody').textContent").asText())
        .contains("协议")
        .doesNotContain("Agreement");
  }

  /** Whether an element begins within the window, without scrolling. */
  private boolean shown(String selector) {
    return browser
        .value(
            "(() => { const box = document.querySelector('%s').getBoundingClientRect();"
                    .formatted(selector)
                + " return box.height > 0 && box.top >= 0 && box.top < innerHeight })()")
        .asBoolean();
  }

  private void open(String path) {
    browser.open(server.address().resolve(path));
  }
}
