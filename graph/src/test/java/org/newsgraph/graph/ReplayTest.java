package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.changes.Commit;
import org.newsgraph.graph.history.History;
import org.newsgraph.graph.state.VisibleDataset;
import org.newsgraph.graph.upkeep.Backup;
import org.newsgraph.graph.upkeep.Replay;
import org.newsgraph.graph.upkeep.Replay.Played;
import org.newsgraph.graph.upkeep.Restore;
import org.newsgraph.graph.upkeep.Verification;

/** Patches upon a backup, or from zero, against the store that they come from. */
class ReplayTest {

  private static final OptionalLong ALL = OptionalLong.empty();
  private static final Node SCRATCH = NodeFactory.createURI("https://sample.example/scratch");

  private final FactMapper mapper = FactMapper.standard();
  private Path folder = Path.of("");

  @BeforeEach
  void takeAnEmptyFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void aBackupAndThePatchesAfterItAreTheStoreAsTheFirstPatchesOnAre() throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"));
        Tdb2Store restored = Tdb2Store.openOrCreate(folder.resolve("restored"));
        Tdb2Store played = Tdb2Store.openOrCreate(folder.resolve("played"))) {
      live(store, 1);
      new Backup(store).write(folder.resolve("backup"));
      long backedUp = last(store);
      live(store, 2);
      store.compact(Duration.ZERO);
      live(store, 3);

      long quads = new Restore(restored).from(folder.resolve("backup"));
      assertThat(quads).isPositive();
      assertThat(last(restored)).isEqualTo(backedUp);
      assertThat(new Replay(restored).from(changes("store"), ALL))
          .isEqualTo(new Played(last(store) - backedUp, last(store)));
      assertThat(new Replay(played).from(changes("store"), ALL).commits()).isEqualTo(last(store));

      assertThat(all(restored)).isEqualTo(all(store));
      assertThat(all(played)).isEqualTo(all(store));
      assertThat(Verification.of(restored).problems()).isEmpty();
      assertThat(Verification.of(played).problems()).isEmpty();
    }
  }

  @Test
  void whatWasPlayedIsFoundAfterOpeningAgainAndCanBePlayedOn() throws IOException {
    live("store", 1);
    play("copy", "store");
    live("store", 2);
    play("copy", "store");
    play("copy of the copy", "copy");

    try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"));
        Tdb2Store copy = Tdb2Store.open(folder.resolve("copy of the copy"))) {
      assertThat(all(copy)).isEqualTo(all(store));
      assertThat(Verification.of(copy).problems()).isEmpty();
      live(store, 4);
      live(copy, 4);
      assertThat(Snapshot.of(copy)).isEqualTo(Snapshot.of(store));
    }
  }

  @Test
  void endsWhereItIsTold() throws IOException {
    Set<Quad> before;
    long middle;
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      live(store, 1);
      before = all(store);
      middle = last(store);
      live(store, 2);
    }
    try (Tdb2Store copy = Tdb2Store.openOrCreate(folder.resolve("copy"))) {
      Replay replay = new Replay(copy);
      assertThat(replay.from(changes("store"), OptionalLong.of(middle)).last()).isEqualTo(middle);
      assertThat(all(copy)).isEqualTo(before);
      assertThatThrownBy(() -> replay.from(changes("store"), OptionalLong.of(middle - 1)))
          .hasMessageContaining("at commit " + middle + " already");
      assertThatThrownBy(() -> replay.from(changes("store"), OptionalLong.of(10_000)))
          .hasMessageContaining("not 10000");
    }
  }

  @Test
  void patchesThatAreNotKeptAreMissed() throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"));
        Tdb2Store copy = Tdb2Store.openOrCreate(folder.resolve("copy"))) {
      store.keepChanges(2);
      live(store, 1);

      assertThatThrownBy(() -> new Replay(copy).from(changes("store"), ALL))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(
              "lacks the patches from 1 to %d, which are not kept", last(store) - 2)
          .hasMessageContaining("begin with a backup of commit %d or later", last(store) - 2);
      assertThat(all(copy)).isEmpty();
      assertThatThrownBy(() -> new Replay(copy).from(folder, ALL))
          .hasMessageContaining("holds no patches");
    }
  }

  @Test
  void patchesOfAnotherStoreAreRefused() throws IOException {
    live("one", 1);
    live("other", 1);
    live("other", 2);
    try (Tdb2Store one = Tdb2Store.open(folder.resolve("one"))) {
      Set<Quad> before = all(one);

      assertThatThrownBy(() -> new Replay(one).from(changes("other"), ALL))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not go on from what the store holds");
      assertThat(all(one)).isEqualTo(before);
    }
  }

  @Test
  void patchesFromBeforeTheStoreWasRestoredAreRefused() throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"));
        Tdb2Store restored = Tdb2Store.openOrCreate(folder.resolve("restored"))) {
      live(store, 1);
      new Backup(store).write(folder.resolve("backup"));
      long quads = new Restore(restored).from(folder.resolve("backup"));
      assertThat(quads).isPositive();
      live(store, 2);
      live(restored, 3);

      assertThatThrownBy(() -> new Replay(restored).from(changes("store"), ALL))
          .hasMessageContaining("before it was restored");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.5, 0.02})
  void ofAPatchThatIsNotWholeNothingIsPlayed(double share) throws IOException {
    live("store", 1);
    Path first = changes("store").resolve("0000000001.rdfp.gz");
    byte[] whole = Files.readAllBytes(first);
    Files.write(first, Arrays.copyOf(whole, (int) (share * whole.length)));

    try (Tdb2Store copy = Tdb2Store.openOrCreate(folder.resolve("copy"))) {
      assertThatThrownBy(() -> new Replay(copy).from(changes("store"), ALL))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("0000000001.rdfp.gz cannot be read");
      assertThat(all(copy)).isEmpty();
    }
    try (Tdb2Store copy = Tdb2Store.open(folder.resolve("copy"))) {
      assertThat(last(copy)).isZero();
      assertThat(changes("copy")).isEmptyDirectory();
    }
  }

  private Path changes(String name) {
    return Tdb2Store.changesOf(folder.resolve(name));
  }

  private void live(String name, int seed) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve(name))) {
      live(store, seed);
    }
  }

  private void play(String to, String from) throws IOException {
    try (Tdb2Store copy = Tdb2Store.openOrCreate(folder.resolve(to))) {
      assertThat(new Replay(copy).from(changes(from), ALL).commits()).isPositive();
    }
  }

  /** What befalls a store: articles, corrections, withdrawals, quads of others, blank nodes. */
  private void live(Tdb2Store store, int seed) {
    new Ingest(store, new LexiconExtractor(), mapper, History.keeping(), BatchSize.fixed(4), 2)
        .run(SampleArticles.source(SampleArticles.list(seed, 8)));
    long gone = new Withdrawal(store, mapper.scheme()).retract("https://sample.example/" + seed);
    assertThat(gone).isPositive();
    Random random = new Random(seed);
    for (int commit = 0; commit < 3; commit++) {
      Node subject = NodeFactory.createBlankNode("a-" + random.nextInt(4) + ":B");
      boolean noted =
          store.write(
              dataset -> {
                dataset.deleteAny(SCRATCH, subject, Node.ANY, Node.ANY);
                Node text = NodeFactory.createLiteralString(random.nextInt(99) + "\n\t\"\\𠮷");
                dataset.add(SCRATCH, subject, SCRATCH, text);
                dataset.add(SCRATCH, SCRATCH, SCRATCH, subject);
                return dataset.contains(SCRATCH, subject, SCRATCH, text);
              });
      assertThat(noted).isTrue();
    }
  }

  private static long last(Tdb2Store store) {
    return store.read(Commit::number);
  }

  /** All quads, those beside the graph too. */
  private static Set<Quad> all(Tdb2Store store) {
    return store.read(
        dataset -> {
          Set<Quad> quads = new HashSet<>();
          VisibleDataset.whole(dataset).find().forEachRemaining(quads::add);
          return quads;
        });
  }
}
