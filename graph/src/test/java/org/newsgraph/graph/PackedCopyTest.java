package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases copied index by index. */
class PackedCopyTest {

  @TempDir Path folder;

  /** The sizes lie about those at which trees get one more block or one more level. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 126, 127, 254, 255, 256, 3_000, 60_000})
  void aCopyHoldsTheSameQuadsAndCanBeChangedFurther(int size) {
    Database original = Database.open(folder.resolve("original"));
    Set<Quad> quads = quads(size, size + 1);
    add(original, quads);

    Database copy = copy(original);
    assertThat(all(copy)).isEqualTo(quads);

    Set<Quad> more = quads(2_000, 7);
    List<Quad> gone = quads.stream().filter(quad -> !more.contains(quad)).limit(size / 2).toList();
    add(copy, more);
    Txn.executeWrite(copy.dataset(), () -> gone.forEach(copy.dataset()::delete));
    Set<Quad> expected = new HashSet<>(quads);
    expected.addAll(more);
    gone.forEach(expected::remove);
    assertThat(all(copy)).isEqualTo(expected);
    assertThat(more.stream().limit(50)).allMatch(quad -> found(copy, quad));

    Database again = reopened(copy, "copy");
    assertThat(all(again)).isEqualTo(expected);
    again.retire(() -> {});
    original.retire(() -> {});
  }

  @Test
  void isNotWorthwhileWhereMostTermsAreOfQuadsThatAreGone() {
    Database original = Database.open(folder.resolve("original"));
    Set<Quad> quads = quads(3_000, 1);
    add(original, quads);
    assertThat(isWorthwhile(original)).isTrue();

    Txn.executeWrite(
        original.dataset(), () -> quads.stream().skip(100).forEach(original.dataset()::delete));
    assertThat(isWorthwhile(original)).isFalse();
    original.retire(() -> {});
  }

  @Test
  void whatOtherProgramsHaveLaidOutOpensAsItIsAndIsCopiedIntoFewerIndexes() {
    Path theirs = folder.resolve("theirs");
    Set<Quad> quads = quads(3_000, 1);
    DatasetGraph laidOut = DatabaseMgr.connectDatasetGraph(theirs.toString());
    Txn.executeWrite(laidOut, () -> quads.forEach(laidOut::add));
    TDBInternal.expel(laidOut, true);

    Database original = Database.open(theirs.resolve("Data-0001"));
    Database copy = copy(original);

    assertThat(all(original)).isEqualTo(quads);
    assertThat(all(copy)).isEqualTo(quads);
    assertThat(quads.stream().limit(50))
        .allMatch(quad -> found(original, quad) && found(copy, quad));
    assertThat(original.folder().orElseThrow()).isDirectoryContaining("glob:**GOSP.bpt");
    assertThat(copy.folder().orElseThrow()).isDirectoryNotContaining("glob:**GOSP.bpt");
    copy.retire(() -> {});
    original.retire(() -> {});
  }

  @Test
  void filesThatWereBeingMadeWhenSomebodyWasKilledAreMadeToTheirEnd() throws IOException {
    Path files = Files.createDirectories(folder.resolve("begun"));
    Database.open(files).retire(() -> {});
    for (String index : List.of("SPOG", "POSG", "OSPG")) {
      for (String extension : List.of(".bpt", ".dat", ".idn")) {
        Files.delete(files.resolve(index + extension));
      }
    }
    Database begun = Database.open(files);
    Set<Quad> quads = quads(300, 1);
    add(begun, quads);
    assertThat(all(begun)).isEqualTo(quads);
    assertThat(quads).allMatch(quad -> found(begun, quad));
    begun.retire(() -> {});
  }

  private boolean isWorthwhile(Database original) {
    return Txn.calculateRead(
        original.dataset(), () -> new PackedCopy(original.dataset(), 2).isWorthwhile());
  }

  private Database copy(Database original) {
    Path copy = folder.resolve("copy");
    Txn.executeRead(original.dataset(), () -> new PackedCopy(original.dataset(), 2).into(copy));
    return Database.open(copy);
  }

  private Database reopened(Database database, String name) {
    database.retire(() -> {});
    return Database.open(folder.resolve(name));
  }

  private static void add(Database database, Set<Quad> quads) {
    Txn.executeWrite(database.dataset(), () -> quads.forEach(database.dataset()::add));
  }

  private static boolean found(Database database, Quad quad) {
    DatasetGraph dataset = database.dataset();
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.contains(Node.ANY, Node.ANY, quad.getPredicate(), quad.getObject())
                && dataset.contains(quad.getGraph(), Node.ANY, Node.ANY, quad.getObject())
                && dataset.contains(Node.ANY, quad.getSubject(), Node.ANY, Node.ANY));
  }

  /** What lies in the graphs and, from the database's own default graph, beside them. */
  private static Set<Quad> all(Database database) {
    return Txn.calculateRead(
        database.dataset(),
        () -> {
          Set<Quad> quads = new HashSet<>();
          database.dataset().find().forEachRemaining(quads::add);
          return quads;
        });
  }

  private static Set<Quad> quads(int count, long seed) {
    Random random = new Random(seed);
    Set<Quad> quads = new HashSet<>();
    while (quads.size() < count) {
      int subject = random.nextInt(1 + count / 5);
      Node graph = random.nextInt(4) == 0 ? Quad.defaultGraphIRI : iri("graph/" + subject % 50);
      quads.add(
          Quad.create(
              graph,
              iri("thing/" + subject),
              iri("says/" + random.nextInt(9)),
              object(random, count)));
    }
    return quads;
  }

  private static Node object(Random random, int count) {
    int number = random.nextInt(1 + count / 3);
    return switch (random.nextInt(5)) {
      case 0 -> NodeFactory.createLiteralLang("𠮷野" + number + "家", "zh");
      case 1 -> NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
      case 2 -> NodeFactory.createLiteralDT("2026-11-" + (10 + number % 20), XSDDatatype.XSDdate);
      case 3 -> iri("thing/" + number);
      default -> NodeFactory.createLiteralString("行\n".repeat(1 + number % 40) + number);
    };
  }

  private static Node iri(String path) {
    return NodeFactory.createURI("https://example.org/" + path);
  }
}
