package org.newsgraph.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.graph.state.UnionExecutor;

/**
 * The files of a store as they are between two rewritings, open for as long as somebody uses them:
 * who began before a rewriting ends with the old ones. Thread-safe.
 */
final class Database {

  /**
   * Of the triples, which are the rows beside the graph, no index by their values alone: nobody
   * asks so, and the key of each row would lie anywhere in it. Of the quads one index that begins
   * with the graph: graphs of articles are small, and what is asked of a large one by predicate or
   * value is found by these.
   */
  private static final StoreParams LAYOUT =
      StoreParamsBuilder.create("newsgraph", StoreParams.getDftStoreParams())
          .tripleIndexes(new String[] {"SPO", "POS"})
          .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
          .build();

  private final DatasetGraph dataset;
  private final Optional<Path> folder;
  private final Transactions transactions;
  private int users;
  private boolean retired;
  private boolean closed;
  private Runnable whenClosed = () -> {};

  private Database(DatasetGraph dataset, Optional<Path> folder) {
    this.dataset = dataset;
    this.folder = folder;
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    UnionExecutor.install(dataset);
    this.transactions = new Transactions(dataset, folder);
  }

  static Database inMemory() {
    return new Database(DatabaseMgr.createDatasetGraph(), Optional.empty());
  }

  /**
   * Opens the database whose files lie in {@code folder}, or makes an empty one there. What TDB2
   * itself would do with the folder above it stays possible: it has TDB2's own layout.
   */
  static Database open(Path folder) {
    Path above = folder.toAbsolutePath().resolve("..").normalize();
    StoreParams layout = layout(folder);
    var storage =
        StoreConnection.connectCreate(
                Location.create(folder), layout, SystemTDB.getDefaultReorderTransform())
            .getDatasetGraphTDB();
    // Other programs of TDB2 look for it there.
    StoreParamsCodec.write(Location.create(above), layout);
    return new Database(
        new DatasetGraphSwitchable(above, Location.create(above), storage), Optional.of(folder));
  }

  /**
   * As the files are laid out: what has an index that {@link #LAYOUT} has not is of an earlier
   * version or another program, and has all that TDB2 makes. Others are new, or were being made
   * when somebody was killed.
   */
  private static StoreParams layout(Path folder) {
    StoreParams all = StoreParams.getDftStoreParams();
    boolean allTriples = has(folder, "OSP");
    boolean allQuads = has(folder, "GOSP") || has(folder, "GPOS");
    return StoreParamsBuilder.create("newsgraph", all)
        .tripleIndexes((allTriples ? all : LAYOUT).getTripleIndexes())
        .quadIndexes((allQuads ? all : LAYOUT).getQuadIndexes())
        .build();
  }

  private static boolean has(Path folder, String index) {
    return Files.exists(folder.resolve(index + ".bpt"));
  }

  DatasetGraph dataset() {
    return dataset;
  }

  Transactions transactions() {
    return transactions;
  }

  /** The folder of the files; none in memory. */
  Optional<Path> folder() {
    return folder;
  }

  /** Begins to use the files; refused once they are given up. */
  synchronized boolean enter() {
    if (!retired) {
      users++;
    }
    return !retired;
  }

  /** Ends using the files. */
  synchronized void leave() {
    users--;
    closeIfUnused();
  }

  /**
   * Gives the files up: they are closed when nobody uses them any more.
   *
   * @param afterwards is run once they are closed
   */
  synchronized void retire(Runnable afterwards) {
    retired = true;
    whenClosed = afterwards;
    closeIfUnused();
  }

  /** Waits until the files are closed. */
  synchronized void awaitClosed() throws InterruptedException {
    while (!closed) {
      wait();
    }
  }

  private void closeIfUnused() {
    if (retired && users == 0 && !closed) {
      closed = true;
      transactions.close();
      if (folder.isPresent()) {
        TDBInternal.expel(dataset, true);
      }
      whenClosed.run();
      notifyAll();
    }
  }
}
