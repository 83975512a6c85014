package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.extractor.ReadingModels;

/** Names that only the user knows. */
@TestInstance(Lifecycle.PER_CLASS)
class DictionaryTest {

  private static final String NAMES = "name,type,full name\n蓝屋,Organization,青屿海洋观测联合会\n";

  private static final String ASK =
      "SELECT ?type { ?thing schema:name '青屿海洋观测联合会'@zh ; schema:alternateName '蓝屋'@zh ;"
          + " a ?type }";

  private final Session session = new Session(ReadingModels.bundled()::extractor);

  private Path folder = Path.of("");
  private String article = "";
  private String names = "";
  private String store = "";

  @BeforeEach
  void writeAnArticle(@TempDir Path temporary) throws IOException {
    folder = temporary;
    article = Files.writeString(folder.resolve("article.md"), BuoyArticle.TEXT).toString();
    names = Files.writeString(folder.resolve("names.csv"), NAMES).toString();
    store = folder.resolve("store").toString();
  }

  @Test
  void aNameOfTheDictionaryEndsInTheGraphWithItsTypeAndFullName() {
    assertThat(session.run("ingest", article, "--store", store).code()).isZero();
    assertThat(types()).doesNotContain("schema:Organization");

    Outcome outcome = session.run("ingest", article, "--store", store, "--dictionary", names);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(types()).contains("schema:Organization");
  }

  @Test
  void conceptsOfAThesaurusAreNamesToo() throws IOException {
    Path thesaurus =
        Files.writeString(
            folder.resolve("names.ttl"),
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix schema: <https://schema.org/> .
            <https://example.org/1> a skos:Concept, schema:Organization ;
              skos:prefLabel "青屿海洋观测联合会"@zh ; skos:altLabel "蓝屋"@zh .
            """);

    session.run("ingest", article, "--store", store, "--dictionary", thesaurus.toString());

    assertThat(types()).contains("schema:Organization");
  }

  @Test
  void theEnvironmentMayNameTheDictionary() {
    Outcome outcome =
        session.run(Map.of("NEWSGRAPH_DICTIONARY", names), "extract", article, "--format", "json");

    assertThat(outcome.out()).contains("青屿海洋观测联合会");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "extract", "explain", "watch", "demo", "serve", "evaluate"})
  void aDictionaryThatCannotBeReadGetsOneLineBeforeAnythingIsDone(String command)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.csv"), "蓝屋,Organization\n浮标\n");
    String[] line =
        switch (command) {
          case "evaluate" -> new String[] {command, article, "--articles", article};
          case "demo", "serve" -> new String[] {command, "--store", store};
          default -> new String[] {command, article};
        };

    Outcome outcome = session.run(Map.of("NEWSGRAPH_DICTIONARY", broken.toString()), line);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("broken.csv: line 2: write name,type").hasLineCount(1);
    assertThat(Path.of(store)).doesNotExist();
  }

  @Test
  void aDictionaryThatIsNotThereOrAFolderGetsOneLine() {
    String[] command = {"extract", article, "--dictionary", folder.resolve("none").toString()};
    assertThat(session.run(command).err()).contains("none: no such file").hasLineCount(1);
    command[3] = folder.toString();
    Outcome outcome = session.run(command);
    assertThat(outcome.err()).contains("--dictionary " + folder, "cannot be read").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
  }

  private String types() {
    return session.run("query", "-e", ASK, "--store", store).out();
  }
}
