package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.upkeep.Verification;
import org.newsgraph.ontology.SCHEMA;

class Tdb2StoreTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path temporary;

  Tdb2StoreTest(@TempDir Path temporary) {
    this.temporary = temporary;
  }

  @Test
  void keepsWhatWasCommittedWhenOpenedAgain() {
    Path folder = temporary.resolve("store");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      add(store, "a");
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(Snapshot.of(store).quads()).hasSize(1);
    }
  }

  @Test
  void givesBackLiteralsOfAllKindsAsTheyWereWritten() {
    Path folder = temporary.resolve("store");
    Set<Quad> quads = new HashSet<>();
    List.of("0.0", "1.0", "0.5", "0.8125")
        .forEach(number -> quads.add(quad(number, XSDDatatype.XSDdecimal)));
    List.of(
            "2024-05-06T08:30:00+08:00",
            "2024-05-06T00:00:00Z",
            "2024-05-06T08:30:15.25+05:45",
            "2024-05-06T08:30:15.123456Z")
        .forEach(instant -> quads.add(quad(instant, XSDDatatype.XSDdateTime)));
    quads.add(quad("2024-05-06", XSDDatatype.XSDdate));
    quads.add(quad("2024-05", XSDDatatype.XSDgYearMonth));
    quads.add(quad("0618", XSDDatatype.XSDgYear));
    quads.add(quad("true", XSDDatatype.XSDboolean));
    quads.add(quad("a b", XSDDatatype.XSDanyURI));
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.write(
          dataset -> {
            quads.forEach(dataset::add);
            return dataset;
          });
      assertThat(Snapshot.of(store).quads()).isEqualTo(quads);
    }
  }

  @Test
  void leavesNothingOfAWriteThatThrows() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      long before = store.commitNumber();
      assertThatThrownBy(
              () ->
                  store.write(
                      dataset -> {
                        dataset.add(iri("g"), iri("a"), RDF.Nodes.type, SCHEMA.Person);
                        throw new IllegalStateException("no");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(Snapshot.of(store).quads()).isEmpty();
      assertThat(store.commitNumber()).isEqualTo(before);
    }
  }

  @Test
  void showsTheUnionOfAllGraphsAsTheDefaultGraph() {
    Path folder = temporary.resolve("store");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      add(store, "a");
      add(store, "b");
      assertThat(countByQuery(store)).isEqualTo(2);
      assertThat(store.compact(PATIENCE)).isTrue();
      assertThat(countByQuery(store)).isEqualTo(2);
    }
  }

  @Test
  void compactsBesideAReaderAndDeletesTheOldFilesAfterIt() throws IOException {
    Path folder = temporary.resolve("store");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      for (int i = 0; i < 30; i++) {
        new Ingest(store, new LexiconExtractor(), FactMapper.standard(), 50, 1)
            .run(SampleArticles.source(SampleArticles.list(i, 10)));
      }
      Snapshot before = Snapshot.of(store);
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      CompletableFuture<Integer> reader =
          CompletableFuture.supplyAsync(
              () ->
                  store.read(
                      dataset -> {
                        started.countDown();
                        await(release);
                        return (int) dataset.stream().count();
                      }));
      await(started);
      assertThat(store.compact(PATIENCE)).isTrue();
      assertThat(Snapshot.of(store)).isEqualTo(before);
      assertThat(reader).isNotDone();
      release.countDown();
      assertThat(reader.join()).isEqualTo(before.quads().size());

      assertThat(Snapshot.of(store)).isEqualTo(before);
      try (var files = Files.list(folder.resolve("tdb2"))) {
        assertThat(files.filter(Files::isDirectory).map(file -> file.getFileName().toString()))
            .containsExactly("Data-0002");
      }
    }
  }

  @Test
  void losesNothingThatIsWrittenWhileItIsCompacted() {
    Path folder = temporary.resolve("store");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder);
        Tdb2Store undisturbed = Tdb2Store.inMemory()) {
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
              () ->
                  new Ingest(store, new LexiconExtractor(), FactMapper.standard(), 5, 1)
                      .run(SampleArticles.source(SampleArticles.list(1, 200))));
      int compacted = 0;
      while (!writer.isDone()) {
        compacted += store.compact(PATIENCE) ? 1 : 0;
      }
      writer.join();
      new Ingest(undisturbed, new LexiconExtractor(), FactMapper.standard())
          .run(SampleArticles.source(SampleArticles.list(1, 200)));

      assertThat(compacted).isPositive();
      assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(undisturbed));
      assertThat(Verification.of(store).problems()).isEmpty();
    }
  }

  @Test
  @Timeout(120)
  void closesAfterARewritingThatIsUnderWay() throws InterruptedException {
    Path folder = temporary.resolve("store");
    for (int round = 0; round < 5; round++) {
      Tdb2Store store = Tdb2Store.openOrCreate(folder);
      add(store, "n" + round);
      CountDownLatch begun = new CountDownLatch(1);
      Thread rewriting =
          new Thread(
              () -> {
                begun.countDown();
                try {
                  store.compact(Duration.ZERO);
                } catch (IllegalStateException closed) {
                  // It came too late, which is as good.
                }
              });
      rewriting.start();
      await(begun);

      store.close();

      rewriting.join();
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(Snapshot.of(store).quads())
          .extracting(Quad::getGraph)
          .contains(iri("graph-n0"), iri("graph-n4"));
    }
  }

  @Test
  void namesItsFilesAlikeWhereverItRuns() {
    Path folder = temporary.resolve("store");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    Snapshot written;
    try {
      try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
        add(store, "before");
        store.compact(Duration.ZERO);
        add(store, "after");
        written = Snapshot.of(store);
      }
      try (Tdb2Store store = Tdb2Store.open(folder)) {
        assertThat(Snapshot.of(store)).isEqualTo(written);
        assertThat(store.changes().orElseThrow().first()).isEqualTo(1);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void deletesWhatAnUnfinishedCompactionHasLeft() throws IOException {
    Path folder = temporary.resolve("store");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      add(store, "a");
    }
    Path left = Files.createDirectories(folder.resolve("tdb2/Data-0002-tmp"));
    Files.writeString(left.resolve("nodes.dat"), "half");
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(Snapshot.of(store).quads()).hasSize(1);
      assertThat(left).doesNotExist();
    }
  }

  @Test
  void refusesAStoreThatAnotherProcessHolds() throws IOException {
    Path folder = temporary.resolve("store");
    try (ChildProcess holder = new ChildProcess(EndlessIngest.class, folder.toString())) {
      holder.awaitLine();
      assertRefused(() -> Tdb2Store.open(folder), StoreException.Code.LOCKED)
          .extracting(Throwable::getMessage)
          .asString()
          .contains(folder.toString(), "pid " + holder.pid())
          .doesNotContain("\n");
    }
  }

  @Test
  void keepsWholeArticlesWhenKilledInAnIngest() throws IOException {
    for (int lines : List.of(1, 3, 6)) {
      Path folder = temporary.resolve("killed-after-" + lines);
      int committed = 0;
      try (ChildProcess child = new ChildProcess(EndlessIngest.class, folder.toString())) {
        for (int i = 0; i < lines; i++) {
          committed = Integer.parseInt(child.awaitLine());
        }
      }
      try (Tdb2Store store = Tdb2Store.open(folder);
          Tdb2Store undisturbed = Tdb2Store.inMemory()) {
        int stored = articles(store);
        assertThat(stored).isGreaterThanOrEqualTo(committed);
        new Ingest(undisturbed, new LexiconExtractor(), FactMapper.standard())
            .run(SampleArticles.source(SampleArticles.list(1, stored)));
        assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(undisturbed));
      }
    }
  }

  @Test
  void refusesAStoreHeldByThisProcessItself() {
    Path folder = temporary.resolve("store");
    try (Tdb2Store held = Tdb2Store.openOrCreate(folder)) {
      assertThat(held.commitNumber()).isPositive();
      assertRefused(() -> Tdb2Store.open(folder), StoreException.Code.LOCKED);
    }
  }

  @Test
  void refusesAStoreOfAnotherVersion() throws IOException {
    Path folder = temporary.resolve("store");
    Tdb2Store.openOrCreate(folder).close();
    Files.writeString(folder.resolve("newsgraph.properties"), "format=99\n");
    assertRefused(() -> Tdb2Store.open(folder), StoreException.Code.OTHER_VERSION);
  }

  @Test
  void refusesWhatIsNoStore() throws IOException {
    Path foreign = Files.createDirectory(temporary.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "hello");
    Path file = Files.writeString(temporary.resolve("file"), "hello");

    assertRefused(() -> Tdb2Store.openOrCreate(foreign), StoreException.Code.NOT_A_STORE);
    assertRefused(() -> Tdb2Store.openOrCreate(file), StoreException.Code.NOT_A_STORE);
    assertRefused(
        () -> Tdb2Store.openOrCreate(file.resolve("below")), StoreException.Code.NO_ACCESS);
    assertRefused(() -> Tdb2Store.open(temporary.resolve("none")), StoreException.Code.MISSING);
    assertThat(foreign.resolve("newsgraph.lock")).doesNotExist();
    assertThat(temporary.resolve("none")).doesNotExist();
  }

  @Test
  void refusesToWriteWhereTheDiskIsNearlyFull() {
    StoreDirectory directory = StoreDirectory.open(temporary.resolve("store"), true);
    try (Tdb2Store store = Tdb2Store.open(directory, () -> 1 << 20)) {
      assertRefused(() -> add(store, "a"), StoreException.Code.DISK_FULL);
      assertThat(Snapshot.of(store).quads()).isEmpty();
    }
  }

  private static AbstractObjectAssert<?, StoreException> assertRefused(
      ThrowingCallable call, StoreException.Code code) {
    return assertThatThrownBy(call)
        .asInstanceOf(type(StoreException.class))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static void add(QuadStore store, String name) {
    store.write(
        dataset -> {
          dataset.add(iri("graph-" + name), iri(name), RDF.Nodes.type, SCHEMA.Person);
          return name;
        });
  }

  private static int countByQuery(QuadStore store) {
    return store.read(
        dataset ->
            (int)
                QueryExec.dataset(dataset).query("SELECT * { ?s ?p ?o }").select().stream()
                    .count());
  }

  private static int articles(QuadStore store) {
    return store.read(
        dataset ->
            (int) dataset.stream(Node.ANY, Node.ANY, RDF.Nodes.type, SCHEMA.NewsArticle).count());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Quad quad(String lexical, XSDDatatype datatype) {
    Node value = NodeFactory.createLiteralDT(lexical, datatype);
    return Quad.create(iri("graph"), iri("subject"), RDF.Nodes.value, value);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://sample.example/" + name);
  }
}
