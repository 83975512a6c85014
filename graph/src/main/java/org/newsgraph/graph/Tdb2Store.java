package org.newsgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.changes.ChangeLog;
import org.newsgraph.graph.changes.PatchFolder;
import org.newsgraph.graph.state.VisibleDataset;
import org.newsgraph.graph.text.TextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on disk (or, for tests and single runs, in memory) in Jena's TDB2.
 *
 * <p>One process holds a store at a time. Thread-safe: many readers beside one writer, and beside
 * {@link #compact}, which no reader waits for.
 */
public final class Tdb2Store implements QuadStore {

  private static final Logger LOG = LoggerFactory.getLogger(Tdb2Store.class);

  private static final long MICROSECONDS = 1000;

  /** So often a rewriting follows the commits beside it; what came meanwhile, writers wait for. */
  private static final int FOLLOWED = 3;

  private final DiskRoom room;
  private final Optional<StoreDirectory> directory;
  private final Optional<ChangeLog> changes;
  private final TextIndex index;
  private final Commits committer;
  private final AtomicLong commits;
  private final Object writing = new Object();
  private final ReentrantLock rewriting = new ReentrantLock();
  private final GrowthKeeper keeper;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Database current;

  private Tdb2Store(
      Database database, String place, LongSupplier freeBytes, Optional<StoreDirectory> directory) {
    this.current = database;
    this.room = new DiskRoom(place, freeBytes);
    this.directory = directory;
    this.changes =
        directory.map(
            folder ->
                Txn.calculateRead(
                    database.dataset(),
                    () -> ChangeLog.open(folder.changes(), database.dataset())));
    this.index =
        directory
            .map(
                folder ->
                    Txn.calculateRead(
                        database.dataset(),
                        () ->
                            TextIndex.open(
                                folder.text(),
                                changes.orElseThrow(),
                                new VisibleDataset(database.dataset()))))
            .orElseGet(TextIndex::inMemory);
    index.install(database.dataset().getContext());
    // No two openings of a store begin with the same number, and none with one given out before:
    // a store does not commit a thousand times in a millisecond.
    this.commits = new AtomicLong(System.currentTimeMillis() * MICROSECONDS);
    this.committer = new Commits(changes, index, commits::incrementAndGet);
    this.keeper =
        new GrowthKeeper(
            directory, changes, this::bytesOnDisk, rewriting, () -> compact(Duration.ZERO));
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
    return new Tdb2Store(Database.inMemory(), "in memory", () -> Long.MAX_VALUE, Optional.empty());
  }

  private static Tdb2Store open(StoreDirectory directory) {
    return open(directory, directory::freeBytes);
  }

  /** For tests of a full disk: {@code freeBytes} tells how much room is left. */
  static Tdb2Store open(StoreDirectory directory, LongSupplier freeBytes) {
    Optional<Database> database = Optional.empty();
    try {
      database = Optional.of(Database.open(directory.database().current()));
      return new Tdb2Store(
          database.get(), directory.folder().toString(), freeBytes, Optional.of(directory));
    } catch (IOException | RuntimeException e) {
      database.ifPresent(files -> files.retire(() -> {}));
      directory.close();
      throw new StoreException(
          StoreException.Code.DAMAGED,
          "The store " + directory.folder() + " cannot be opened: " + e.getMessage(),
          e);
    }
  }

  /** Tells other processes where this one, which holds the store, serves it. */
  public void announce(URI address) {
    directory.ifPresent(folder -> folder.announce(address));
  }

  /** Where the process that holds the store at {@code folder} serves it, if it does. */
  public static Optional<URI> servedAt(Path folder) {
    return StoreDirectory.announced(folder);
  }

  /** Where the store at {@code folder} keeps the patches of its commits. */
  public static Path changesOf(Path folder) {
    return StoreDirectory.changes(folder);
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    Database database = enter();
    try {
      return database.transactions().read(() -> work.apply(new VisibleDataset(database.dataset())));
    } finally {
      database.leave();
    }
  }

  /** The files that are now in use, which stay open until they are left. */
  private Database enter() {
    while (true) {
      Database database = current;
      if (database.enter()) {
        return database;
      } else if (database == current) {
        throw new IllegalStateException("The store " + room.place() + " is closed");
      }
    }
  }

  @Override
  public <T> T write(Function<DatasetGraph, T> work) {
    return committing(database -> committer.commit(database, work));
  }

  /**
   * Fills this store, which is to be empty, with all that another held, in one transaction. It goes
   * on from the other's last commit, which the content tells; no patch is written.
   *
   * @param work puts the content into the dataset, which is the database itself
   */
  public <T> T fill(Function<DatasetGraph, T> work) {
    T result = committing(database -> committer.fill(database, work));
    directory.ifPresent(
        folder -> folder.compacted(Growth.needed(bytesOnDisk()), changes.orElseThrow().last()));
    return result;
  }

  /**
   * Does what the commits after this store's last one have done elsewhere, all in one transaction;
   * they keep their numbers and patches.
   *
   * @param through the number of the last of them
   * @throws UncheckedIOException if a patch cannot be read; none of them is played then
   */
  public void play(PatchFolder patches, long through) {
    committing(
        database -> {
          committer.play(database, patches, through);
          return through;
        });
  }

  /** Runs what commits, one at a time. */
  private <T> T committing(Function<Database, T> work) {
    T result;
    synchronized (writing) {
      Database database = enter();
      try {
        result = room.within(() -> work.apply(database));
      } finally {
        database.leave();
      }
    }
    keeper.committed();
    return result;
  }

  /** A store in memory keeps none. */
  @Override
  public Optional<ChangeLog> changes() {
    return changes;
  }

  /**
   * Bounds the growth of the files from now on. They are rewritten after the commit by which they
   * have grown too large, which returns when that is done: nothing is committed meanwhile that
   * would have to be done once more in the new files.
   */
  public void bound(Growth growth) {
    keeper.bound(growth);
  }

  /** From now on files that have grown too large are rewritten while writers go on. */
  public void letWritersGoOn() {
    keeper.letWritersGoOn();
  }

  /** Keeps the patches of so many commits, and deletes the earlier ones; 0 keeps all. */
  public void keepChanges(long commits) {
    keeper.keepChanges(commits);
  }

  /** Makes the full-text index anew. */
  public void rebuildIndex() {
    synchronized (writing) {
      read(
          dataset -> {
            index.rebuild(dataset);
            return dataset;
          });
    }
  }

  @Override
  public long commitNumber() {
    return commits.get();
  }

  @Override
  public long bytesOnDisk() {
    return current.folder().map(DiskUse::of).orElse(0L);
  }

  /**
   * Rewrites the database without the blocks that no commit uses any more, and deletes the old
   * files when their last reader has ended. Costs the time and, meanwhile, the disk of a copy. Not
   * to be called within a transaction.
   *
   * <p>Readers go on; writers go on but for the end, in which what they have just committed is
   * copied too.
   *
   * @param patience how long to wait for a rewriting that is under way
   * @return whether the store was rewritten
   * @throws StoreException if the disk has no room for the copy
   */
  @Override
  public boolean compact(Duration patience) {
    if (directory.isEmpty()) {
      return true;
    }
    if (!tryBegin(patience)) {
      return false;
    }
    try {
      room.within(() -> rewrite(directory.get(), changes.orElseThrow()));
      return true;
    } finally {
      rewriting.unlock();
    }
  }

  private boolean tryBegin(Duration patience) {
    try {
      return rewriting.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Database rewrite(StoreDirectory folder, ChangeLog log) {
    Database old = enter();
    try {
      Path files = old.folder().orElseThrow();
      // Where others go on they need the processors too.
      int threads = keeper.writersGoOn() ? 1 : Runtime.getRuntime().availableProcessors();
      Rewriting copy = new Rewriting(DatabaseFolder.next(files), log, threads);
      replace(old, copy, log);
      old.retire(() -> delete(files));
      folder.compacted(copy.needed(), log.last());
      return old;
    } finally {
      old.leave();
    }
  }

  /** Puts a copy in the place of the database, or leaves all as it was. */
  private void replace(Database old, Rewriting copy, ChangeLog log) {
    boolean done = false;
    try {
      copy.copy(old.dataset());
      for (int round = 0; round < FOLLOWED; round++) {
        copy.follow(log.last());
      }
      synchronized (writing) {
        copy.follow(log.last());
        Database rewritten = copy.finish();
        index.install(rewritten.dataset().getContext());
        current = rewritten;
        done = true;
      }
    } finally {
      if (!done) {
        copy.abandon();
      }
    }
  }

  private static void delete(Path files) {
    try {
      DatabaseFolder.delete(files);
    } catch (IOException e) {
      LOG.warn("The old files {} could not be deleted: {}", files, e.getMessage());
    }
  }

  /** Waits for what is under way: readers, writers and a rewriting of the files. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    boolean interrupted = false;
    // Who is interrupted waits all the same: another process would open files that are in use.
    while (!isClosedNow()) {
      interrupted = true;
    }
    directory.ifPresent(StoreDirectory::close);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits and closes; says false where it was interrupted before all was closed. */
  private boolean isClosedNow() {
    try {
      keeper.end();
      // A rewriting that somebody asked for takes the writers' lock at its end: it ends first.
      rewriting.lockInterruptibly();
      try {
        closeFiles();
      } finally {
        rewriting.unlock();
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void closeFiles() throws InterruptedException {
    synchronized (writing) {
      current.retire(() -> {});
      current.awaitClosed();
      index.close();
    }
  }
}
