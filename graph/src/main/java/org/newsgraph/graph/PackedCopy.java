package org.newsgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.BufferChannelFile;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Copies a database file by file: the terms as they are, under the same numbers, and each index in
 * its own order into full blocks, from the leaves up, as TDB2's bulk loader for large data builds
 * them. That takes a fraction of the time of adding each quad, and of the room.
 *
 * <p>The indexes are written block by block, not through memory that is mapped onto their files:
 * there each page's first write goes through the kernel, and threads that touch new pages wait for
 * each other. For one thread, within a read transaction of the original.
 */
final class PackedCopy {

  private static final int CHUNK = 1 << 20;

  /** TDB2's name of the index from terms to their numbers. */
  private static final String TERMS = StoreParams.getDftStoreParams().getNodeTableBaseName();

  private final DatasetGraphTDB from;
  private final int threads;

  /**
   * @param threads so many indexes are copied at a time
   */
  PackedCopy(DatasetGraph from, int threads) {
    this.from = TDBInternal.getDatasetGraphTDB(from);
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
   * Copies all into {@code folder}, which holds nothing or an empty database that nobody has open.
   * What is read is what the caller's transaction sees: all iterators over the indexes begin here,
   * and the blocks that they come to are not written any more.
   */
  void into(Path folder) {
    Location files = Location.create(folder);
    List<String> laidOut = copyTerms(folder);
    List<Callable<Object>> copies = new ArrayList<>();
    copies.add(copy(LoaderOps.ntBPTree(terms(from)), new FileSet(files, TERMS)));
    for (String index : laidOut) {
      copies.add(copy(tree(index(from, index)), new FileSet(files, index)));
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

  /** Copies the terms into a database in {@code folder}; tells which indexes it has. */
  private List<String> copyTerms(Path folder) {
    Database empty = Database.open(folder);
    try {
      DatasetGraphTDB to = TDBInternal.getDatasetGraphTDB(empty.dataset());
      TransactionCoordinator transactions = CoLib.newCoordinator();
      CoLib.add(transactions, terms(to));
      CoLib.start(transactions);
      Transaction transaction = transactions.begin(TxnType.WRITE);
      try {
        append(LoaderOps.ntDataFile(terms(from)), LoaderOps.ntDataFile(terms(to)));
        transaction.commit();
      } finally {
        transaction.end();
      }
      return indexes(to).stream().map(TupleIndex::getName).toList();
    } finally {
      empty.retire(() -> {});
    }
  }

  /** The work of copying one index. */
  private static Callable<Object> copy(BPlusTree source, FileSet files) {
    Iterator<Record> sorted = source.iterator();
    return Executors.callable(() -> pack(sorted, source.getRecordFactory(), files));
  }

  /** Packs all records of an index into new files. */
  private static void pack(Iterator<Record> sorted, RecordFactory records, FileSet files) {
    int size = SystemTDB.BlockSize;
    BPlusTreeParams order = new BPlusTreeParams(BPlusTreeParams.calcOrder(size, records), records);
    BufferChannel state = BufferChannelFile.create(anew(files, Names.extBptState));
    BlockMgr nodes = BlockMgrFactory.createStdFileNoCache(anew(files, Names.extBptTree), size);
    BlockMgr leaves = BlockMgrFactory.createStdFileNoCache(anew(files, Names.extBptRecords), size);
    try {
      AtomicLong packed = new AtomicLong();
      BPlusTree tree =
          BPlusTreeRewriter.packIntoBPlusTree(
              Iter.operate(sorted, record -> packed.incrementAndGet()),
              order,
              records,
              state,
              nodes,
              leaves);
      tree.sync();
      if (tree.size() != packed.get()) {
        throw new IllegalStateException("The index " + files + " was not copied whole");
      }
    } finally {
      nodes.close();
      leaves.close();
      state.close();
    }
  }

  /** The name of one of an index's files, of which there is none any more. */
  private static String anew(FileSet files, String extension) {
    String name = files.filename(extension);
    try {
      Files.deleteIfExists(Path.of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name;
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
