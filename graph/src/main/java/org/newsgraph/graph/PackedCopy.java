package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Copies a database file by file: the terms as they are, under the same numbers, and each index in
 * its own order into full blocks, from the leaves up, as TDB2's bulk loader for large data builds
 * them. That takes a fraction of the time of adding each quad, and of the room. For one thread,
 * within a read transaction of the original.
 */
final class PackedCopy {

  private static final int CHUNK = 1 << 20;

  private final DatasetGraphTDB from;
  private final DatasetGraphTDB to;
  private final int threads;

  /**
   * @param to an empty database, to be closed and opened anew before it is used
   * @param threads so many indexes are copied at a time
   */
  PackedCopy(DatasetGraph from, DatasetGraph to, int threads) {
    this.from = TDBInternal.getDatasetGraphTDB(from);
    this.to = TDBInternal.getDatasetGraphTDB(to);
    this.threads = threads;
  }

  /**
   * Whether few terms are left of quads that are gone: these are copied too. Living quads share
   * most of their terms, so that more terms than quads are a sign of many.
   */
  boolean isWorthwhile() {
    // Trees do not know how many they hold: who asks goes through all.
    long terms = LoaderOps.ntBPTree(terms(from)).size();
    long rows = 0;
    for (String primary : List.of("GSPO", "SPO")) {
      Iterator<Record> sorted = tree(index(from, primary)).iterator();
      for (; rows < terms && sorted.hasNext(); rows++) {
        sorted.next();
      }
    }
    return rows >= terms;
  }

  /**
   * Copies all. What is read is what the caller's transaction sees: all iterators over the indexes
   * begin here, and the blocks that they come to are not written any more.
   */
  void run() {
    copyTerms();
    List<Callable<Object>> copies = new ArrayList<>();
    for (TupleIndex copy : indexes(to)) {
      Iterator<Record> sorted = tree(index(from, copy.getName())).iterator();
      copies.add(Executors.callable(() -> copy(sorted, copy)));
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Object> done : workers.invokeAll(copies)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The files cannot be copied: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The copy was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private void copyTerms() {
    NodeTable target = terms(to);
    TransactionCoordinator transactions = CoLib.newCoordinator();
    CoLib.add(transactions, target);
    CoLib.start(transactions);
    within(
        transactions,
        TxnType.WRITE,
        () -> {
          append(LoaderOps.ntDataFile(terms(from)), LoaderOps.ntDataFile(target));
          pack(LoaderOps.ntBPTree(terms(from)).iterator(), LoaderOps.ntBPTree(target));
        });
  }

  private static void copy(Iterator<Record> sorted, TupleIndex copy) {
    TransactionCoordinator transactions = CoLib.newCoordinator();
    CoLib.add(transactions, copy);
    CoLib.start(transactions);
    AtomicLong packed = new AtomicLong();
    within(transactions, TxnType.WRITE, () -> packed.set(pack(sorted, tree(copy))));
    within(transactions, TxnType.READ, () -> requireWhole(packed.get(), copy));
  }

  private static void requireWhole(long records, TupleIndex copy) {
    if (tree(copy).size() != records) {
      throw new IllegalStateException("The index " + copy.getName() + " was not copied whole");
    }
  }

  /** Runs work in a transaction of some files alone: of an index, or of the terms. */
  private static void within(TransactionCoordinator transactions, TxnType type, Runnable work) {
    Transaction transaction = transactions.begin(type);
    try {
      work.run();
      transaction.commit();
    } finally {
      transaction.end();
    }
  }

  private static void append(BinaryDataFile source, BinaryDataFile target) {
    byte[] chunk = new byte[CHUNK];
    long length = source.length();
    for (long at = 0; at < length; ) {
      int read = source.read(at, chunk, 0, (int) Math.min(CHUNK, length - at));
      if (read <= 0 || target.write(chunk, 0, read) != at) {
        throw new IllegalStateException("The terms cannot be copied from byte " + at);
      }
      at += read;
    }
  }

  /** Packs all records of an index; tells how many they are. */
  private static long pack(Iterator<Record> sorted, BPlusTree target) {
    RecordFactory records = target.getRecordFactory();
    int order = BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records);
    AtomicLong count = new AtomicLong();
    BPlusTreeRewriter.packIntoBPlusTree(
        Iter.operate(sorted, record -> count.incrementAndGet()),
        new BPlusTreeParams(order, records),
        records,
        target.getStateManager().getBufferChannel(),
        target.getNodeManager().getBlockMgr(),
        target.getRecordsMgr().getBlockMgr());
    return count.get();
  }

  private static List<TupleIndex> indexes(DatasetGraphTDB database) {
    List<TupleIndex> indexes = new ArrayList<>();
    indexes.addAll(
        List.of(database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()));
    indexes.addAll(
        List.of(database.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()));
    return indexes;
  }

  private static TupleIndex index(DatasetGraphTDB database, String name) {
    return indexes(database).stream()
        .filter(index -> index.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No index " + name));
  }

  private static BPlusTree tree(TupleIndex index) {
    return (BPlusTree) ((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex();
  }

  private static NodeTable terms(DatasetGraphTDB database) {
    return database.getQuadTable().getNodeTupleTable().getNodeTable();
  }
}
