package org.newsgraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.changes.ChangeLog;
import org.newsgraph.graph.state.UnionExecutor;
import org.newsgraph.graph.state.VisibleDataset;

/**
 * A store on disk (or, for tests and single runs, in memory) in Jena's TDB2.
 *
 * <p>One process holds a store at a time. Thread-safe: many readers beside one writer. {@link
 * #compact} waits for the readers and writers under way and holds up those that come after.
 */
public final class Tdb2Store implements QuadStore {

  private static final long RESERVE_BYTES = 256L << 20;
  private static final long MICROSECONDS = 1000;
  private static final Duration COMPACTION_PATIENCE = Duration.ofSeconds(5);

  private final DatasetGraph dataset;
  private final LongSupplier freeBytes;
  private final String place;
  private final Optional<StoreDirectory> directory;
  private final Optional<ChangeLog> changes;
  private final AtomicLong commits;
  private volatile Growth growth = Growth.STANDARD;

  /**
   * Transactions hold the read lock, compaction the write lock: it hangs on a reader (jena#3488).
   */
  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

  private final Object writing = new Object();

  private Tdb2Store(
      DatasetGraph dataset,
      String place,
      LongSupplier freeBytes,
      Optional<StoreDirectory> directory) {
    this.dataset = dataset;
    this.place = place;
    this.freeBytes = freeBytes;
    this.directory = directory;
    this.changes =
        directory.map(
            folder -> Txn.calculateRead(dataset, () -> ChangeLog.open(folder.changes(), dataset)));
    // No two openings of a store begin with the same number, and none with one given out before:
    // a store does not commit a thousand times in a millisecond.
    this.commits = new AtomicLong(System.currentTimeMillis() * MICROSECONDS);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    UnionExecutor.install(dataset);
  }

  /**
   * Opens the store at {@code folder}.
   *
   * @throws StoreException if there is none or it cannot be used
   */
  public static Tdb2Store open(Path folder) {
    return open(StoreDirectory.open(folder, false));
  }

  /**
   * Opens the store at {@code folder}, or makes an empty one where there is none.
   *
   * @throws StoreException if it cannot be used
   */
  public static Tdb2Store openOrCreate(Path folder) {
    return open(StoreDirectory.open(folder, true));
  }

  /** A new store in memory, gone when closed. */
  public static Tdb2Store inMemory() {
    return new Tdb2Store(
        DatabaseMgr.createDatasetGraph(), "in memory", () -> Long.MAX_VALUE, Optional.empty());
  }

  private static Tdb2Store open(StoreDirectory directory) {
    return open(directory, directory::freeBytes);
  }

  /** For tests of a full disk: {@code freeBytes} tells how much room is left. */
  static Tdb2Store open(StoreDirectory directory, LongSupplier freeBytes) {
    try {
      Files.createDirectories(directory.database());
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(directory.database()));
      return new Tdb2Store(
          dataset, directory.folder().toString(), freeBytes, Optional.of(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw new StoreException(
          StoreException.Code.DAMAGED,
          "The store " + directory.folder() + " cannot be opened: " + e.getMessage(),
          e);
    }
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    gate.readLock().lock();
    try {
      return Txn.calculateRead(dataset, () -> work.apply(new VisibleDataset(dataset)));
    } finally {
      gate.readLock().unlock();
    }
  }

  @Override
  public <T> T write(Function<DatasetGraph, T> work) {
    T result;
    gate.readLock().lock();
    try {
      synchronized (writing) {
        result = onDisk(() -> commit(work));
        commits.incrementAndGet();
      }
    } finally {
      gate.readLock().unlock();
    }
    compactIfGrown();
    return result;
  }

  private <T> T commit(Function<DatasetGraph, T> work) {
    if (changes.isEmpty()) {
      return Txn.calculateWrite(dataset, () -> work.apply(new VisibleDataset(dataset)));
    }
    ChangeLog log = changes.get();
    ChangeLog.Change<T> change =
        Txn.calculateWrite(
            dataset,
            () -> log.record(dataset, recorded -> work.apply(new VisibleDataset(recorded))));
    log.publish(change);
    return change.result();
  }

  /** A store in memory keeps none. */
  @Override
  public Optional<ChangeLog> changes() {
    return changes;
  }

  /** Bounds the growth of the files from now on; they are rewritten between transactions. */
  public void bound(Growth growth) {
    this.growth = growth;
  }

  private void compactIfGrown() {
    directory.ifPresent(
        folder -> {
          StoreDirectory.Compacted compacted = folder.compacted();
          long commits = lastChange() - compacted.commit();
          if (growth.isExceeded(folder.databaseBytes(), compacted.bytes(), commits)) {
            compact(COMPACTION_PATIENCE);
          }
        });
  }

  private long lastChange() {
    return changes.map(ChangeLog::last).orElse(0L);
  }

  @Override
  public long commitNumber() {
    return commits.get();
  }

  @Override
  public long bytesOnDisk() {
    Location location = DatabaseMgr.location(dataset);
    if (location.isMem()) {
      return 0;
    }
    return DiskUse.of(Path.of(location.getDirectoryPath()));
  }

  /**
   * Rewrites the database without the blocks that no commit uses any more, and deletes the old
   * files. Costs the time and, meanwhile, the disk of a copy. Not to be called within a
   * transaction.
   *
   * <p>Transactions under way are waited for, and those that come after wait with it; a reader that
   * is slower than {@code patience} is left in peace and the store as it is.
   *
   * @return whether the store was rewritten
   * @throws StoreException if the disk has no room for the copy
   */
  @Override
  public boolean compact(Duration patience) {
    if (!tryShut(patience)) {
      return false;
    }
    try {
      if (!DatabaseMgr.location(dataset).isMem()) {
        onDisk(
            () -> {
              DatabaseMgr.compact(dataset, true);
              directory.ifPresent(folder -> folder.compacted(lastChange()));
              return dataset;
            });
      }
      return true;
    } finally {
      gate.writeLock().unlock();
    }
  }

  private boolean tryShut(Duration patience) {
    try {
      return gate.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      directory.ifPresent(
          folder -> {
            TDBInternal.expel(dataset, true);
            folder.close();
          });
    } finally {
      gate.writeLock().unlock();
    }
  }

  /**
   * Runs what writes, refusing it before the disk is full: the files are mapped into memory, and a
   * page that finds no room there ends in an error of the whole machine.
   */
  private <T> T onDisk(Supplier<T> work) {
    if (freeBytes.getAsLong() < RESERVE_BYTES) {
      throw full(null);
    }
    try {
      return work.get();
    } catch (InternalError e) {
      throw full(e);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof IOException && message.contains("no space left")) {
          throw full(e);
        }
      }
      throw e;
    }
  }

  private StoreException full(@Nullable Throwable cause) {
    String message =
        "The disk of the store "
            + place
            + " is full: what was not committed is not stored; make room";
    return cause == null
        ? new StoreException(StoreException.Code.DISK_FULL, message)
        : new StoreException(StoreException.Code.DISK_FULL, message, cause);
  }
}
