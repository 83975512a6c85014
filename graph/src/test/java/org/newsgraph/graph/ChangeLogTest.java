package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.changes.ChangeLog;
import org.newsgraph.graph.upkeep.Verification;

class ChangeLogTest {

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void playedFromTheFirstItGivesTheDataset(@TempDir Path folder) throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      ingest(store, 1);
      ingest(store, 2);
      new Withdrawal(store, mapper.scheme()).retract("https://sample.example/3");

      assertThat(replayed(store.changes().orElseThrow())).isEqualTo(Snapshot.of(store).quads());
    }
  }

  @Test
  void goesOnAfterTheStoreIsOpenedAgain(@TempDir Path folder) throws IOException {
    for (int seed = 1; seed <= 3; seed++) {
      try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
        ingest(store, seed);
      }
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      ChangeLog changes = store.changes().orElseThrow();
      assertThat(changes.last()).isGreaterThanOrEqualTo(3);
      assertThat(replayed(changes)).isEqualTo(Snapshot.of(store).quads());
    }
  }

  @Test
  void aCommitThatChangesNothingHasNoPatch(@TempDir Path folder) throws InterruptedException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      ingest(store, 1);
      ChangeLog changes = store.changes().orElseThrow();
      long before = changes.last();

      int result = store.write(dataset -> 7);

      assertThat(result).isEqualTo(7);
      assertThat(changes.last()).isEqualTo(before);
      assertThat(changes.awaitAfter(before, Duration.ofMillis(1))).isFalse();
      assertThat(changes.awaitAfter(before - 1, Duration.ofMillis(1))).isTrue();
    }
  }

  @Test
  void aPatchThatCannotBePublishedIsNotOverwrittenAndComesWithTheNextOpening(@TempDir Path folder)
      throws IOException {
    Path obstacle;
    long next;
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      ingest(store, 1);
      next = store.changes().orElseThrow().last() + 1;
      obstacle = folder.resolve("changes/%010d.rdfp.gz/in the way".formatted(next));
      Files.createDirectories(obstacle);

      assertThatThrownBy(() -> ingest(store, 2)).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> ingest(store, 3)).hasMessageContaining("open the store again");
    }
    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      ChangeLog changes = store.changes().orElseThrow();
      assertThat(changes.last()).isEqualTo(next);
      assertThat(replayed(changes)).isEqualTo(Snapshot.of(store).quads());
    }
  }

  @Test
  void keepsSoManyPatchesAsItIsTold(@TempDir Path folder) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.keepChanges(2);
      ingest(store, 1);
      ingest(store, 2);
      ChangeLog changes = store.changes().orElseThrow();

      assertThat(changes.last()).isGreaterThan(3);
      assertThat(changes.first()).isEqualTo(changes.last() - 1);
      assertThatThrownBy(() -> changes.patch(1)).isInstanceOf(IOException.class);
      assertThat(Verification.of(store).problems()).isEmpty();
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      ChangeLog changes = store.changes().orElseThrow();
      assertThat(changes.first()).isEqualTo(changes.last() - 1);
    }
  }

  private void ingest(QuadStore store, int seed) {
    new Ingest(store, new LexiconExtractor(), mapper, 4, 2)
        .run(SampleArticles.source(SampleArticles.list(seed, 10)));
  }

  private static Set<Quad> replayed(ChangeLog changes) throws IOException {
    DatasetGraph replica = DatasetFactory.createTxnMem().asDatasetGraph();
    for (long number = 1; number <= changes.last(); number++) {
      try (InputStream patch = changes.patch(number)) {
        RDFPatchOps.applyChange(replica, patch);
      }
    }
    Set<Quad> quads = new HashSet<>();
    replica.executeRead(
        () -> replica.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add));
    quads.removeIf(quad -> quad.getGraph().getURI().endsWith("/graph/records"));
    return quads;
  }
}
