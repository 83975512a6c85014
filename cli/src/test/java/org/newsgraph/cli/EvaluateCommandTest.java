package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.extractor.NewsExtractor;

class EvaluateCommandTest {

  private static final String GOLD =
      """
      {"id": "visit", "entities": [{"name": "周文博", "type": "Person"}, {"name": "林晓岚", "type": "Person"}, {"name": "没有", "type": "Product"}]}
      """;

  private final Session session = new Session(NewsExtractor::bundled);

  @TempDir private Path folder = Path.of("");

  @Test
  void theGraphIsMeasuredOnAnnotatedArticles() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);

    Outcome outcome =
        session.run(
            "evaluate", gold.toString(), "--articles", Session.articles().toString(), "--errors");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("== visit", "- Product 没有")
        .containsPattern("Person +2 +2 +1.0000 +1.0000 +1.0000")
        .containsPattern("graph +0\\.\\d{4}");
  }

  @Test
  void confidenceIsHeldToWhatIsRight() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            GOLD.strip().replaceFirst("}$", ", \"speakers\": [\"周文博\", \"林晓岚\"]}"));
    String articles = Session.articles().toString();

    Outcome table =
        session.run("evaluate", gold.toString(), "--articles", articles, "--reliability");
    Outcome json =
        session.run("evaluate", gold.toString(), "--articles", articles, "--reliability", "--json");

    assertThat(table.out())
        .containsPattern("reliability +from +facts +right +stated +share")
        .containsPattern("(?m)^speakers +0\\.\\d +\\d+ +\\d+ +0\\.\\d+ +[01]\\.\\d{4}$");
    assertThat(json.out())
        .containsPattern("\"reliability\":\\{.*\"speakers\":\\[\\{\"from\":0\\.\\d,\"facts\":")
        .hasLineCount(2);
  }

  @Test
  void namesAreMeasuredOnACorpus() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("names-dev.bio"),
            "周\tB-PER\n文\tI-PER\n博\tI-PER\n到\tO\n北\tB-LOC\n京\tI-LOC\n。\tO\n\n");

    Outcome outcome = session.run("evaluate", "--names", corpus.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("names-dev.bio", "person+organization+place");
  }

  @Test
  void aFileThatIsNoCorpusGetsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("names.pdf"), "x");

    Outcome outcome = session.run("evaluate", "--names", file.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("is no corpus").hasLineCount(1);
  }
}
