package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.Session.Outcome;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.graph.Tdb2Store;

/** What export and backup do to what stands where they write. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OutputFileTest {

  @TempDir private Path folder;

  private final Session session = new Session(NewsExtractor::bundled);

  @BeforeEach
  void makeAStore() {
    Tdb2Store.openOrCreate(folder.resolve("store")).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "backup"})
  void theFileBehindALinkIsReplacedAndTheLinkStays(String command) throws IOException {
    Path behind = Files.writeString(folder.resolve("monday.trig"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.trig"), behind.getFileName());

    assertThat(write(command, link).code()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(Files.size(behind)).isPositive().isNotEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "backup"})
  void theFileToWhichALinkLeadsIsMade(String command) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("latest"), Path.of("not-yet"));

    assertThat(write(command, link).code()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("not-yet")).isRegularFile().isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "backup"})
  void aDeviceIsWrittenStraightThrough(String command) throws IOException {
    // Behind a link: were it replaced, the machine's own would be left alone.
    Path link = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));

    assertThat(write(command, link).code()).isZero();

    assertThat(Files.exists(link) && !Files.isRegularFile(link)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "backup"})
  void aFolderIsRefused(String command) {
    Outcome outcome = write(command, folder);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("is a folder; name a file in it").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "backup"})
  void whatCannotBeWrittenIsToldByTheNameThatTheUserGave(String command) {
    Path file = folder.resolve("nowhere").resolve("all.trig");

    Outcome outcome = write(command, file);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains(file + ": no such file or folder").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "backup"})
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldWithTheFile(String command) {
    Outcome outcome = write(command, Path.of("/dev/full"));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("/dev/full: No space left on device").hasLineCount(1);
  }

  @Test
  void aFileThatIsThereIsReplacedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("all.nq"), "old");
    Path same = Files.createLink(folder.resolve("same"), file);

    assertThat(write("export", file).code()).isZero();

    assertThat(same).hasContent("old");
    assertThat(Files.readString(file)).isNotEqualTo("old");
  }

  private Outcome write(String command, Path file) {
    return session.run(command, file.toString(), "--store", folder.resolve("store").toString());
  }
}
