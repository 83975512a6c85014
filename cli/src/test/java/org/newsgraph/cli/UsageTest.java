package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.extractor.NewsExtractor;

class UsageTest {

  private final Session session = new Session(NewsExtractor::bundled);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "ingest",
        "extract",
        "explain",
        "serve",
        "query",
        "token",
        "export",
        "stats",
        "validate",
        "retract",
        "evaluate",
        "train-names",
        "train-facts"
      })
  void everyCommandHelps(String command) {
    Outcome outcome = session.run(command, "--help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Usage: newsgraph " + command);
  }

  @ParameterizedTest
  @CsvSource({
    "frobnicate",
    "ingest",
    "ingest --format pdf x",
    "query",
    "serve --port many",
    "serve --port 99999",
    "watch x --every 5x",
    "watch x --every 0s",
    "undo x",
    "undo --token x",
    "query posts foo=bar",
    "query nothing-of-this-name",
    "ingest x --date 2024-13-01",
    "evaluate",
    "evaluate gold.jsonl",
    "train-names --corpus x",
    "train-facts --gold x",
    "stats --frobnicate"
  })
  void whatIsNotUnderstoodGetsOneLineAndCodeTwo(String line) {
    Outcome outcome = session.run(line.split(" ", -1));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).hasLineCount(1).contains("--help").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats", "validate", "serve", "export -", "query -e ASK{}", "retract x"})
  void aStoreThatIsNotThereGetsOneLineAndCodeOne(String command, @TempDir Path folder) {
    String line = command + " --store " + folder.resolve("none");

    Outcome outcome = session.run(line.split(" ", -1));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("There is no store at").hasLineCount(1);
  }

  @Test
  void whereNothingIsToBeReadNoStoreIsMade(@TempDir Path folder) {
    Path store = folder.resolve("fresh");

    Outcome outcome =
        session.run("ingest", folder.resolve("nothere").toString(), "--store", store.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("nothere: no such file or folder").hasLineCount(1);
    assertThat(store).doesNotExist();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(session.run("--version").out()).matches("newsgraph [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
  }

  @Test
  void aMissingQueryFileGetsOneLine(@TempDir Path folder) {
    Outcome outcome = session.run("query", folder.resolve("none.rq").toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("none.rq: no such file").hasLineCount(1);
  }

  @Test
  void anAddressThatDoesNotAnswerIsRejected() {
    Outcome outcome = session.run("extract", "http://127.0.0.1:1/article.html");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("rejected: http://127.0.0.1:1/article.html")
        .hasLineCount(1);
  }
}
