package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;

@TestInstance(Lifecycle.PER_CLASS)
class StoreCommandsTest {

  private static final String PEOPLE =
      "SELECT DISTINCT ?name { ?p a schema:Person ; schema:name ?name } ORDER BY ?name";

  private Session session = new Session(NewsExtractor::bundled);
  private Path folder = Path.of("");
  private String store = "";

  @BeforeAll
  void loadTheExtractorOnce() {
    Extractor loaded = NewsExtractor.bundled();
    session = new Session(names -> loaded);
  }

  @BeforeEach
  void takeAnEmptyFolder(@TempDir Path temporary) {
    folder = temporary;
    store = temporary.resolve("store").toString();
  }

  @Test
  void ingestTellsWhatItRead() {
    Outcome outcome = ingest();

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().map(line -> line.replaceAll("\\s+", " ").strip()))
        .contains("read 2", "new 2", "rejected 0");
  }

  @Test
  void ingestingTwiceChangesNothing() {
    ingest();
    String before = session.run("export", "-", "--format", "nquads", "--store", store).out();

    Outcome again = ingest();
    String after = session.run("export", "-", "--format", "nquads", "--store", store).out();

    assertThat(again.out()).containsPattern("unchanged +2");
    assertThat(after.lines().sorted()).containsExactlyElementsOf(before.lines().sorted().toList());
  }

  @Test
  void queryFindsThePeopleOfTheArticles() {
    ingest();

    Outcome outcome = query(PEOPLE, "csv");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines()).contains("周文博", "林晓岚", "何立群");
  }

  @Test
  void queryReadsFilesAndStandardInput() throws IOException {
    ingest();
    Path file = Files.writeString(folder.resolve("people.rq"), PEOPLE);

    Outcome fromFile = session.run("query", file.toString(), "--store", store);
    Outcome fromInput = session.runWithInput(PEOPLE, "query", "-", "--store", store);

    assertThat(fromFile.out()).contains("周文博").isEqualTo(fromInput.out());
  }

  @Test
  void exportWritesTheFormOfTheFilesEnding() throws IOException {
    ingest();

    for (String name : new String[] {"all.nq", "all.trig", "all.graphml", "all.gexf", "all.csv"}) {
      Path file = folder.resolve(name);
      assertThat(session.run("export", file.toString(), "--store", store).code()).isZero();
      assertThat(Files.readString(file)).as(name).contains("周文博");
    }
    assertThat(Files.readString(folder.resolve("all.gexf"))).contains("<gexf");
  }

  @Test
  void statsCountTheArticles() {
    ingest();

    Outcome outcome = session.run("stats", "--store", store);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).containsPattern("articles +2").contains("2024-03-08", "2024-03-12");
  }

  @Test
  void whatIsIngestedFitsTheShapes() {
    ingest();

    Outcome outcome = session.run("validate", "--store", store);

    assertThat(outcome.out()).contains("fits the ontology's shapes");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aRetractedArticleLeavesNothing() {
    ingest();

    Outcome outcome = session.run("retract", "https://news.example/2024/visit", "--store", store);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("quads removed");
    assertThat(query(PEOPLE, "csv").out()).contains("何立群").doesNotContain("周文博");
  }

  @Test
  void anArticleThatIsNotThereCannotBeRetracted() {
    ingest();

    Outcome outcome = session.run("retract", "https://news.example/other", "--store", store);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("https://news.example/other: not in the store")
        .hasLineCount(1);
  }

  @Test
  void badInputsAreListedAndTheRestIsStored() throws IOException {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    Files.copy(Session.articles().resolve("visit.md"), mixed.resolve("a.md"));
    Files.write(mixed.resolve("empty.md"), new byte[0]);
    Files.write(mixed.resolve("binary.md"), new byte[] {0, 1, 2, 0, 3, (byte) 0xff, 0});

    Outcome outcome = session.run("ingest", mixed.toString(), "missing.md", "--store", store);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("read +1").containsPattern("rejected +3");
    assertThat(outcome.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("empty.md"))
        .anyMatch(line -> line.contains("binary.md"))
        .anyMatch(line -> line.contains("missing.md"));
  }

  @Test
  void ingestReadsStandardInput() {
    String text = "临江大学迎来新校长\n\n临江大学校长林晓岚今天到任。\n";

    Outcome outcome =
        session.runWithInput(
            text, "ingest", "-", "--format", "text", "--date", "2024-05-01", "--store", store);

    assertThat(outcome.err()).isEmpty();
    assertThat(query(PEOPLE, "csv").out()).contains("林晓岚");
  }

  @Test
  void extractPrintsEachFormat() {
    String article = Session.articles().resolve("visit.md").toString();

    for (String format : new String[] {"turtle", "trig", "nquads", "jsonld", "json"}) {
      Outcome outcome = session.run("extract", article, "--format", format);
      assertThat(outcome.code()).as(format).isZero();
      assertThat(outcome.out()).as(format).contains("周文博");
    }
  }

  @Test
  void explainTellsTheRuleOfEachFactAndTheGateOfEachTrigger() {
    String text = "两家公司的消息\n\n远洋集团5月2日收购东方光电有限公司。远洋集团没有收购南山电器有限公司。\n";

    Outcome outcome =
        session.runWithInput(
            text, "explain", "-", "--input-format", "text", "--date", "2024-05-03");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("+ Acquisition 收购 agents=远洋集团 targets=东方光电有限公司 on 2024-05-02")
        .contains("frame-Acquisition.1")
        .contains("- Acquisition.1 收购: stopped by MODALITY");
  }

  @Test
  void aQueryThatIsNoSparqlGetsOneLine() {
    ingest();

    Outcome outcome = query("SELECT", "table");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("newsgraph: The query is not SPARQL").hasLineCount(1);
  }

  @Test
  void aBackupIsRestoredAndBroughtUpByWhatTheStoreDidSince() {
    ingest();
    String backup = folder.resolve("store.nq.gz").toString();
    String copy = folder.resolve("copy").toString();
    assertThat(session.run("backup", backup, "--store", store).code()).isZero();
    session.run("retract", "https://news.example/2024/visit", "--store", store);

    assertThat(session.run("restore", backup, "--store", copy).out()).contains("as of commit 1");
    Outcome played = session.run("replay", store, "--store", copy);
    Outcome again = session.run("replay", store + "/changes", "--store", copy);

    assertThat(played.out()).contains("1 commits played, now at commit 2");
    assertThat(again.out()).contains("0 commits played, now at commit 2");
    assertThat(session.run("export", "-", "--format", "nquads", "--store", copy).out().lines())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            session
                .run("export", "-", "--format", "nquads", "--store", store)
                .out()
                .lines()
                .toList());
    Outcome nothing = session.run("replay", folder.resolve("no").toString(), "--store", copy);
    assertThat(nothing.err()).contains("no such folder").hasLineCount(1);
    assertThat(nothing.code()).isEqualTo(1);
  }

  @Test
  void anArticleWithoutADateIsStoredAndToldOf() throws IOException {
    Path file = Files.writeString(folder.resolve("undated.md"), "---\ntitle: 码头\n---\n码头开工。\n");

    Outcome outcome = session.run("ingest", file.toString(), "--store", store);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).startsWith("note: " + file + ": no publication date").hasLineCount(1);
  }

  @Test
  void aFileThatIsNoWholeBackupIsToldByName() throws IOException {
    ingest();
    Path backup = folder.resolve("store.nq.gz");
    session.run("backup", backup.toString(), "--store", store);
    byte[] whole = Files.readAllBytes(backup);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
    Path empty = Files.createFile(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("text"), "no backup at all");

    for (Path file : new Path[] {cut, empty, text}) {
      String copy = folder.resolve("copy-" + file.getFileName()).toString();
      Outcome outcome = session.run("restore", file.toString(), "--store", copy);
      assertThat(outcome.code()).as(file.toString()).isEqualTo(1);
      assertThat(outcome.err())
          .contains(file + " is not a whole backup: ")
          .doesNotContain("null")
          .hasLineCount(1);
    }
  }

  private Outcome ingest() {
    return session.run("ingest", Session.articles().toString(), "--store", store);
  }

  private Outcome query(String query, String format) {
    return session.run("query", "-e", query, "--format", format, "--store", store);
  }
}
