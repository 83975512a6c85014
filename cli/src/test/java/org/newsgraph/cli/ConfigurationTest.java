package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.NewsExtractor;

/** Options from the command line, the environment and a file, told by the store they name. */
class ConfigurationTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theEnvironmentGivesAnOption() {
    run(Map.of("NEWSGRAPH_STORE", "from-environment"), "stats");

    assertThat(printed()).contains("no store at from-environment");
  }

  @Test
  void anEmptyVariableGivesNone() throws IOException {
    run(Map.of("NEWSGRAPH_STORE", ""), "stats", "--config", file("store = from-file\n"));

    assertThat(printed()).contains("no store at from-file");
  }

  @Test
  void aFileGivesAnOption() throws IOException {
    run(Map.of(), "stats", "--config", file("# where\nstore = from-file\n"));

    assertThat(printed()).contains("no store at from-file");
  }

  @Test
  void theEnvironmentGoesBeforeTheFileAndTheCommandLineBeforeBoth() throws IOException {
    String file = file("store = from-file\n");
    Map<String, String> environment = Map.of("NEWSGRAPH_STORE", "from-environment");

    run(environment, "stats", "--config", file);
    run(environment, "stats", "--config", file, "--store", "from-line");

    assertThat(printed().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("from-environment"),
            second -> assertThat(second).contains("from-line"));
  }

  @Test
  void optionsOfOtherCommandsMayStandInTheFile() throws IOException {
    run(Map.of(), "stats", "--config", file("port = 3331\nstore = from-file\n"));

    assertThat(printed()).contains("no store at from-file");
  }

  @Test
  void anOptionThatNoCommandHasIsTold() throws IOException {
    int code = run(Map.of(), "stats", "--config", file("stroe = x\n"));

    assertThat(code).isEqualTo(1);
    assertThat(printed()).contains("no command has the option stroe").hasLineCount(1);
  }

  @Test
  void aValueThatIsNoneIsToldLikeOneOfTheCommandLine() {
    int code = run(Map.of("NEWSGRAPH_PORT", "many"), "serve");

    assertThat(code).isEqualTo(2);
    assertThat(printed()).contains("'--port'", "many").hasLineCount(1);
  }

  @Test
  void whatIsAllowedMustBeAnAddress() throws IOException {
    String file = file("allow-service = https://a.example/sparql,ftp://b.example/\n");
    int code = run(Map.of(), "serve", "--config", file);

    assertThat(code).isEqualTo(1);
    assertThat(printed()).contains("ftp://b.example/ is not a web address").hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    int code = run(Map.of(), "stats", "--config", folder.resolve("none").toString());

    assertThat(code).isEqualTo(1);
    assertThat(printed()).contains("no such file").hasLineCount(1);
  }

  @Test
  void aShortTokenIsRefused() throws IOException {
    int code = run(Map.of("NEWSGRAPH_TOKEN_FILE", file("secret\n")), "demo");

    assertThat(code).isEqualTo(1);
    assertThat(printed()).contains("at least 16 characters").doesNotContain("secret");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("newsgraph.conf"), text).toString();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private int run(Map<String, String> environment, String... arguments) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, out, false);
    return Newsgraph.commandLine(terminal, NewsExtractor::bundled, environment).execute(arguments);
  }
}
