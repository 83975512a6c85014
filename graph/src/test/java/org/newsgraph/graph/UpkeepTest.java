package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.text.TextIndex;
import org.newsgraph.graph.upkeep.Backup;
import org.newsgraph.graph.upkeep.Restore;
import org.newsgraph.graph.upkeep.Verification;
import org.newsgraph.ontology.NIF;

class UpkeepTest {

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void aRestoredBackupIsTheStoreAndGoesOnLikeIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("backup.nq.gz");
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store restored = Tdb2Store.inMemory()) {
      ingest(store, 1, 20);

      long written = new Backup(store).write(file);
      long read = new Restore(restored).from(file);

      assertThat(read).isEqualTo(written);
      assertThat(Snapshot.of(restored)).isEqualTo(Snapshot.of(store));
      ingest(store, 2, 30);
      ingest(restored, 2, 30);
      assertThat(Snapshot.of(restored)).isEqualTo(Snapshot.of(store));
    }
  }

  @Test
  void aBackupIsRestoredIntoAnEmptyStoreOnlyAndWhollyOrNotAtAll(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("backup.nq.gz");
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store other = Tdb2Store.inMemory()) {
      ingest(store, 1, 20);
      new Backup(store).write(file);
      assertThatThrownBy(() -> new Restore(store).from(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not empty");

      byte[] whole = Files.readAllBytes(file);
      for (int length : cuts(whole.length)) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> new Restore(other).from(file))
            .as("cut at %d of %d", length, whole.length)
            .isInstanceOf(IOException.class)
            .hasMessageContaining(file.toString());
        assertThat(Snapshot.of(other).quads()).isEmpty();
      }
    }
  }

  /** Lengths of a file that lost its end: nothing left, a part, all but what checks the rest. */
  private static List<Integer> cuts(int length) {
    List<Integer> cuts = new ArrayList<>(List.of(0, 1, 10, length - 8, length - 6, length - 1));
    for (int twentieth = 1; twentieth < 20; twentieth++) {
      cuts.add(length * twentieth / 20);
    }
    return cuts;
  }

  @Test
  void findsNothingWrongWithWhatWasIngested() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 1, 20);

      Verification verification = Verification.of(store);

      assertThat(verification.problems()).isEmpty();
      assertThat(verification.articles()).isEqualTo(20);
      assertThat(verification.sentences()).isPositive();
      assertThat(verification.mentions()).isPositive();
    }
  }

  @Test
  void findsEvidenceThatIsNotInTheArticleAndGraphsThatAreGone() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 1, 3);
      Node gone = mapper.scheme().articleAt("https://sample.example/0");
      Node forged = mapper.scheme().articleAt("https://sample.example/1");
      store.write(
          dataset -> {
            List<Quad> words = new ArrayList<>();
            dataset.findNG(forged, Node.ANY, NIF.anchorOf, Node.ANY).forEachRemaining(words::add);
            words.forEach(dataset::delete);
            words.forEach(
                quad ->
                    dataset.add(
                        forged,
                        quad.getSubject(),
                        NIF.anchorOf,
                        NodeFactory.createLiteralString("别的话")));
            dataset.removeGraph(gone);
            return words;
          });

      assertThat(Verification.of(store).problems())
          .anySatisfy(line -> assertThat(line).contains("other words"))
          .anySatisfy(line -> assertThat(line).contains(gone.getURI(), "gone"));
    }
  }

  @Test
  void filesDoNotGrowWithoutEnd(@TempDir Path folder) throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      for (int seed = 0; seed < 60; seed++) {
        ingest(store, seed, 3);
      }
    }
    assertThat(databases(folder)).isNotEqualTo("Data-0001");
  }

  @Test
  void filesThatWereJustRewrittenAreNotSoAgainForAFewCommits(@TempDir Path folder)
      throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      ingest(store, 1, 30);
      store.compact(Duration.ofMinutes(1));
      String rewritten = databases(folder);

      ingest(store, 2, 10);

      assertThat(databases(folder)).isEqualTo(rewritten);
    }
  }

  @Test
  void writesGoOnWhereTheNoteOfTheLastRewritingIsTorn(@TempDir Path folder) throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      ingest(store, 1, 3);
      Files.writeString(folder.resolve("newsgraph.compacted"), "12");

      ingest(store, 2, 3);

      assertThat(Verification.of(store).articles()).isEqualTo(3);
    }
  }

  @Test
  void theIndexIsMadeAnewWhereAPatchThatItLacksIsNotWhole(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("store");
    Path earlier = folder.resolve("earlier");
    try (Tdb2Store opened = Tdb2Store.openOrCreate(store)) {
      ingest(opened, 1, 3);
    }
    copy(store.resolve("text"), earlier);
    long last;
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      ingest(opened, 1, 6);
      last = opened.changes().orElseThrow().last();
    }
    copy(earlier, store.resolve("text"));
    Path patch = store.resolve("changes").resolve("%010d.rdfp.gz".formatted(last));
    byte[] whole = Files.readAllBytes(patch);
    Files.write(patch, Arrays.copyOf(whole, whole.length / 2));

    try (Tdb2Store opened = Tdb2Store.open(store)) {
      int found =
          opened.read(dataset -> TextIndex.search(dataset.getContext(), dataset).articleCount());
      assertThat(found).isEqualTo(6);
    }
  }

  /** Puts the files of one folder, and no others, into another. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(to)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String databases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tdb2"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("Data"))
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  private void ingest(QuadStore store, int seed, int count) {
    new Ingest(store, new LexiconExtractor(), mapper, 1, 2)
        .run(SampleArticles.source(SampleArticles.list(seed, count)));
  }
}
