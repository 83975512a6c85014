package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.graph.state.VisibleDataset;

/** Readers beside commits. */
class TransactionsTest {

  private static final int COMMITS = 150;
  private static final int READERS = 8;
  private static final Node GRAPH = NodeFactory.createURI("urn:graph");
  private static final Node COUNT = NodeFactory.createURI("urn:count");
  private static final Node TWICE = NodeFactory.createURI("urn:twice");

  @TempDir Path folder;

  @Test
  void eachReaderSeesOneCommitAndNoneBeforeTheLastThatItKnows()
      throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      AtomicInteger committed = new AtomicInteger();
      AtomicBoolean over = new AtomicBoolean();
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        // The slow ones give back what they were lent just when others see the new commit.
        long linger = i % 2 == 0 ? 0 : 500_000;
        readers.add(threads.submit(() -> read(store, committed, over, linger)));
      }
      for (int number = 1; number <= COMMITS; number++) {
        int present = number;
        store.write(dataset -> put(dataset, present));
        committed.set(number);
      }
      over.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertNoTransactionIsLeft(store);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int put(DatasetGraph dataset, int number) {
    dataset.deleteAny(GRAPH, Node.ANY, Node.ANY, Node.ANY);
    dataset.add(GRAPH, COUNT, COUNT, NodeFactory.createLiteralString(String.valueOf(number)));
    dataset.add(GRAPH, TWICE, TWICE, NodeFactory.createLiteralString(String.valueOf(number)));
    return number;
  }

  private static int read(
      Tdb2Store store, AtomicInteger committed, AtomicBoolean over, long linger) {
    int reads = 0;
    int last = 0;
    while (!over.get()) {
      int known = Math.max(last, committed.get());
      last =
          store.read(
              dataset -> {
                int count = value(dataset, COUNT);
                LockSupport.parkNanos(linger);
                assertThat(value(dataset, TWICE)).isEqualTo(count);
                return count;
              });
      assertThat(last).isGreaterThanOrEqualTo(known);
      reads++;
    }
    return reads;
  }

  private static int value(DatasetGraph dataset, Node subject) {
    var found = dataset.find(GRAPH, subject, Node.ANY, Node.ANY);
    return found.hasNext() ? Integer.parseInt(found.next().getObject().getLiteralLexicalForm()) : 0;
  }

  @Test
  void aWriterThatFailsBetweenReadersChangesNothingAndLeavesNoneBehind() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.write(dataset -> put(dataset, 1));
      for (int i = 0; i < 10; i++) {
        assertThat(store.<Integer>read(dataset -> value(dataset, COUNT))).isEqualTo(1);
      }
      assertThatThrownBy(
              () ->
                  store.write(
                      dataset -> {
                        put(dataset, 2);
                        throw new IllegalStateException("broken off");
                      }))
          .hasMessage("broken off");
      assertThat(store.<Integer>read(dataset -> value(dataset, COUNT))).isEqualTo(1);
      store.write(dataset -> put(dataset, 3));
      assertThat(store.<Integer>read(dataset -> value(dataset, COUNT))).isEqualTo(3);
      assertNoTransactionIsLeft(store);
    }
  }

  @Test
  void aReaderWithinATransactionReadsThatTransaction() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      int seen =
          store.write(
              dataset -> {
                put(dataset, 7);
                return store.<Integer>read(own -> value(own, COUNT));
              });
      assertThat(seen).isEqualTo(7);
    }
  }

  /** Readers begun ahead are ended by a thread of their own, soon after the commit. */
  private static void assertNoTransactionIsLeft(Tdb2Store store) {
    long end = System.nanoTime() + 10_000_000_000L;
    long left = transactionsUnderWay(store);
    while (left > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
      left = transactionsUnderWay(store);
    }
    assertThat(left).isZero();
  }

  private static long transactionsUnderWay(Tdb2Store store) {
    return store.<Long>read(
            dataset ->
                TDBInternal.getTransactionCoordinator(VisibleDataset.whole(dataset)).countActive())
        - 1;
  }
}
