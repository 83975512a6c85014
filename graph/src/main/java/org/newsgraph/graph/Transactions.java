package org.newsgraph.graph;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinatorState;
import org.apache.jena.dboe.transaction.txn.TransactionalSystem;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a database, with readers that no commit holds up.
 *
 * <p>TDB2 lets no transaction begin while it writes a commit to the disk, which takes tens of
 * milliseconds. So some read transactions are begun right before; readers that come meanwhile
 * borrow one of these and see what was committed last. Before that the files are forced to the
 * disk, since TDB2 keeps readers from the blocks of a file while it forces it. Thread-safe.
 */
final class Transactions implements AutoCloseable {

  /** The most readers that can be at work, at a time, without having waited for a commit. */
  private static final int MOST_AHEAD = 64;

  private final DatasetGraph dataset;
  private final TransactionalSystem system;
  private final Optional<DatabaseFiles> files;
  private final AtomicInteger readers = new AtomicInteger();

  /** TDB2 wants a transaction to be ended by the thread that has begun it. */
  private final ExecutorService beginner =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "newsgraph-readers-ahead");
            thread.setDaemon(true);
            return thread;
          });

  /** What was begun ahead of the commit that is under way; null if none is. */
  private volatile @Nullable Ahead ahead;

  /**
   * @param folder where the database's files lie; none in memory
   */
  Transactions(DatasetGraph dataset, Optional<Path> folder) {
    this.dataset = dataset;
    this.system = TDBInternal.getDatasetGraphTDB(dataset).getTxnSystem();
    this.files = folder.map(DatabaseFiles::new);
  }

  /** Runs work in a read transaction, or in the one that is under way in this thread. */
  <T> T read(Supplier<T> work) {
    if (system.isInTransaction()) {
      return Txn.calculateRead(dataset, work);
    }
    readers.incrementAndGet();
    Ahead lender = ahead;
    TransactionCoordinatorState borrowed = lender == null ? null : lender.lend();
    if (lender == null || borrowed == null) {
      return Txn.calculateRead(
          dataset,
          () -> {
            noOlderReaders();
            return work.get();
          });
    }
    system.attach(borrowed);
    try {
      return work.get();
    } finally {
      lender.giveBack(system.detach());
    }
  }

  /**
   * The transaction of this thread may be of the commit that has just been made: then who reads
   * from here on must not be lent what was begun before that.
   */
  private void noOlderReaders() {
    Ahead begun = ahead;
    if (begun != null && begun.version < system.getTransactionInfo().getDataVersion()) {
      begun.outdated = true;
    }
  }

  /** Runs work in a write transaction: committed when it returns, aborted when it throws. */
  <T> T write(Supplier<T> work) {
    if (system.isInTransaction()) {
      return Txn.calculateWrite(dataset, work);
    }
    try {
      return Txn.calculateWrite(
          dataset,
          () -> {
            T result = work.get();
            makeWay();
            return result;
          });
    } finally {
      Ahead over = ahead;
      ahead = null;
      if (over != null) {
        over.close();
      }
    }
  }

  /** Begins as many readers ahead as came since the last commit; a lone one may as well wait. */
  private void makeWay() {
    int expected = Math.min(MOST_AHEAD, readers.getAndSet(0));
    if (expected > 1) {
      files.ifPresent(DatabaseFiles::force);
      Ahead begun = new Ahead();
      CompletableFuture.runAsync(() -> begun.begin(expected), beginner).join();
      ahead = begun;
    }
  }

  /** Ends what was begun ahead; to be called when there are no more readers. */
  @Override
  public void close() {
    beginner.shutdown();
    try {
      if (!beginner.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Readers that were begun ahead do not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Read transactions that show what was committed before the commit under way. */
  private final class Ahead {

    private final Queue<TransactionCoordinatorState> ready = new ConcurrentLinkedQueue<>();
    private volatile long version;
    private volatile boolean outdated;
    private volatile boolean closed;

    private void begin(int count) {
      for (int i = 0; i < count; i++) {
        system.begin(TxnType.READ);
        version = system.getTransactionInfo().getDataVersion();
        ready.add(system.detach());
      }
    }

    private @Nullable TransactionCoordinatorState lend() {
      return outdated ? null : ready.poll();
    }

    private void giveBack(TransactionCoordinatorState borrowed) {
      ready.add(borrowed);
      if (closed) {
        beginner.execute(this::end);
      }
    }

    private void close() {
      closed = true;
      beginner.execute(this::end);
    }

    private void end() {
      for (var unused = ready.poll(); unused != null; unused = ready.poll()) {
        system.attach(unused);
        system.end();
      }
    }
  }
}
