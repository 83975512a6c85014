package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.text.FoundArticle;
import org.newsgraph.graph.text.FoundThing;
import org.newsgraph.graph.text.TextIndex;
import org.newsgraph.graph.upkeep.Backup;
import org.newsgraph.graph.upkeep.Restore;
import org.newsgraph.graph.upkeep.Verification;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.SCHEMA;

class SearchTest {

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void findsByTheNameItsBeginningAStretchPinyinAndInitials() {
    try (Tdb2Store store = named("李强", "曾李强国", "李强国")) {
      assertThat(names(store, "李强")).containsExactly("李强", "李强国", "曾李强国");
      assertThat(names(store, "liqiang")).containsExactly("李强", "李强国", "曾李强国");
      assertThat(names(store, "lq")).containsExactly("李强", "李强国", "曾李强国");
      assertThat(names(store, "Li Qiang")).containsExactly("李强", "李强国", "曾李强国");
      assertThat(names(store, "liqiangg")).containsExactly("李强国", "曾李强国");
      assertThat(names(store, "zlqg")).containsExactly("曾李强国");
      assertThat(names(store, "王")).isEmpty();
    }
  }

  @Test
  void findsWhateverTheWidthTheCaseAndTheCharacters() {
    try (Tdb2Store store = named("《ＯＰＥＣ》", "乌尔苏拉·冯德莱恩", "臺灣大學")) {
      assertThat(names(store, "opec")).containsExactly("《ＯＰＥＣ》");
      assertThat(names(store, "乌尔苏拉•冯德莱恩")).containsExactly("乌尔苏拉·冯德莱恩");
      assertThat(names(store, "台湾大学")).containsExactly("臺灣大學");
      assertThat(names(store, "twdx")).containsExactly("臺灣大學");
    }
  }

  @Test
  void putsWhatIsMentionedMostFirstAmongEquals() {
    try (Tdb2Store store = named("王伟一", "王伟二")) {
      mention(store, "王伟二", 2);
      assertThat(names(store, "王伟")).containsExactly("王伟二", "王伟一");
      assertThat(names(store, "")).containsExactly("王伟二", "王伟一");
    }
  }

  @Test
  void findsArticlesByEveryStretchOfHeadlineAndText() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 1, 20);
      String headline = "第7号消息";
      List<FoundArticle> found = articles(store, headline);
      assertThat(found).extracting(FoundArticle::headline).contains(headline);
      assertThat(articles(store, "研")).isNotEmpty();
      assertThat(articles(store, "调研 第").size()).isPositive();
      assertThat(articles(store, "火星登陆")).isEmpty();
      assertThat(articles(store, " 。 ")).isEmpty();
    }
  }

  @Test
  void followsCorrectionsAndWithdrawals() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 1, 30);
      ingest(store, 2, 30);
      Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
      for (int number = 0; number < 20; number++) {
        withdrawal.retract("https://sample.example/" + number);
      }
      assertThat(Verification.of(store).problems()).isEmpty();
      for (int number = 20; number < 30; number++) {
        withdrawal.retract("https://sample.example/" + number);
      }
      assertThat(names(store, "")).isEmpty();
      assertThat(articles(store, "消息")).isEmpty();
    }
  }

  @Test
  void seesTheIndexOfItsOwnTransaction() {
    try (Tdb2Store store = named("李强")) {
      List<String> seen =
          store.read(
              dataset -> {
                Thread writer = new Thread(() -> name(store, "李强二"));
                writer.start();
                join(writer);
                return TextIndex.search(dataset.getContext(), dataset)
                    .things("李强", Optional.empty(), 10)
                    .stream()
                    .map(FoundThing::by)
                    .toList();
              });
      assertThat(seen).containsExactly("李强");
      assertThat(names(store, "李强")).containsExactly("李强", "李强二");
    }
  }

  @Test
  void isBroughtUpToTheGraphWhenItsFilesAreOldBrokenOrGone(@TempDir Path folder)
      throws IOException {
    Path text = folder.resolve("store/text");
    Path old = folder.resolve("old");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"))) {
      ingest(store, 1, 10);
    }
    copy(text, old);
    try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"))) {
      ingest(store, 2, 30);
    }
    delete(text);
    copy(old, text);
    assertClean(folder.resolve("store"));

    for (Path file : list(text)) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    assertClean(folder.resolve("store"));

    delete(text);
    assertClean(folder.resolve("store"));
  }

  @Test
  void savesItsFilesWhenACrashWouldLoseMuch(@TempDir Path folder) throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      name(store, "李强");
      assertThat(saved(folder)).isZero();
      store.write(
          dataset -> {
            IntStream.range(0, 2_000).forEach(i -> name(dataset, "王伟" + i));
            return dataset;
          });
      assertThat(saved(folder)).isEqualTo(2_001);
    }
  }

  private static int saved(Path folder) throws IOException {
    try (DirectoryReader files = DirectoryReader.open(FSDirectory.open(folder.resolve("text")))) {
      return files.numDocs();
    }
  }

  @Test
  void isThereAfterACrashARewritingAndARestoredBackup(@TempDir Path folder) throws IOException {
    Path killed = folder.resolve("killed");
    try (ChildProcess child = new ChildProcess(EndlessIngest.class, killed.toString())) {
      for (int line = 0; line < 5; line++) {
        child.awaitLine();
      }
    }
    assertClean(killed);
    try (Tdb2Store store = Tdb2Store.open(killed);
        Tdb2Store restored = Tdb2Store.openOrCreate(folder.resolve("restored"))) {
      assertThat(store.compact(Duration.ZERO)).isTrue();
      assertThat(names(store, "lh")).contains("林海");
      new Backup(store).write(folder.resolve("backup.nq.gz"));
      new Restore(restored).from(folder.resolve("backup.nq.gz"));
      assertThat(names(restored, "lh")).contains("林海");
      assertThat(Verification.of(restored).problems()).isEmpty();
    }
  }

  @Test
  void isMadeAnewWhenAsked() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 1, 5);
      store.rebuildIndex();
      assertThat(Verification.of(store).problems()).isEmpty();
    }
  }

  private void assertClean(Path folder) {
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(Verification.of(store).problems()).isEmpty();
      assertThat(names(store, "")).isNotEmpty();
    }
  }

  private static Tdb2Store named(String... names) {
    Tdb2Store store = Tdb2Store.inMemory();
    for (String name : names) {
      name(store, name);
    }
    return store;
  }

  private static void name(QuadStore store, String name) {
    store.write(
        dataset -> {
          name(dataset, name);
          return name;
        });
  }

  private static void name(DatasetGraph dataset, String name) {
    dataset.add(iri("graph"), iri(name), RDF.Nodes.type, SCHEMA.Person);
    dataset.add(iri("graph"), iri(name), SCHEMA.name, NodeFactory.createLiteralString(name));
  }

  private static void mention(QuadStore store, String name, int times) {
    store.write(
        dataset -> {
          for (int i = 0; i < times; i++) {
            dataset.add(iri("graph"), iri("mention" + i), ITSRDF.taIdentRef, iri(name));
          }
          return name;
        });
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://sample.example/" + name);
  }

  private static List<String> names(QuadStore store, String text) {
    return store.read(
        dataset ->
            TextIndex.search(dataset.getContext(), dataset)
                .things(text, Optional.empty(), 50)
                .stream()
                .map(found -> found.thing().name())
                .toList());
  }

  private static List<FoundArticle> articles(QuadStore store, String text) {
    return store.read(
        dataset -> TextIndex.search(dataset.getContext(), dataset).articles(text, 50));
  }

  private void ingest(QuadStore store, long seed, int count) {
    new Ingest(store, new LexiconExtractor(), mapper, 7, 2)
        .run(SampleArticles.source(SampleArticles.list(seed, count)));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : list(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
