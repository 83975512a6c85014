package org.newsgraph.endpoint.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Results far larger than the server's memory: {@code mvn -P long -pl sparql-endpoint -am verify}.
 */
@Tag("long")
class LargeResultTest {

  private static final int ROWS = 10_000_000;
  private static final String PAIRS = "{ ?a ?p ?x . ?b ?q ?y }";

  @TempDir Path folder;
  private Process process;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    process =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-Xmx256m",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    classPath,
                    SmallServer.class.getName(),
                    folder.resolve("store").toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    address = URI.create(output.readLine());
  }

  @AfterEach
  void stop() {
    process.destroyForcibly().onExit().join();
  }

  @ParameterizedTest
  @CsvSource({
    "json, SELECT ?a ?b",
    "xml, SELECT ?a ?b",
    "csv, SELECT ?a ?b",
    "tsv, SELECT ?a ?b",
    "nt, CONSTRUCT { ?a <urn:beside> ?b }",
  })
  void tenMillionRowsLeaveAServerOfAQuarterOfAGigabyte(String format, String form)
      throws IOException {
    long frame = lines(form + " WHERE " + PAIRS + " LIMIT 0", format);
    long lines = lines(form + " WHERE " + PAIRS + " LIMIT " + ROWS, format);

    assertThat(lines - frame).isEqualTo(ROWS);
    assertThat(lines("ASK { ?s ?p ?o }", "csv")).isPositive();
  }

  /** How many lines a reply has that came to its end. */
  private long lines(String query, String format) throws IOException {
    String question =
        "sparql?timeout=3600&format="
            + format
            + "&query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8);
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = address.resolve(question).toURL().openStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }
}
