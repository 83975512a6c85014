package org.newsgraph.graph;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.newsgraph.graph.changes.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store from growing without end: after each commit it deletes patches that are not to be
 * kept and has the files rewritten that have grown too large. Thread-safe.
 */
final class GrowthKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(GrowthKeeper.class);

  private final Optional<StoreDirectory> directory;
  private final Optional<ChangeLog> changes;
  private final LongSupplier bytes;
  private final ReentrantLock rewriting;
  private final Runnable rewrite;
  private final ExecutorService aside =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "newsgraph-upkeep"));
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile Growth growth = Growth.STANDARD;
  private volatile boolean writersGoOn;
  private volatile long keptChanges = Long.MAX_VALUE;

  /**
   * @param directory where the last rewriting is noted; a store in memory is not rewritten
   * @param changes the patches, if there are any
   * @param bytes how much the files take now
   * @param rewriting is held while the files are rewritten
   * @param rewrite rewrites the files, unless that is under way
   */
  GrowthKeeper(
      Optional<StoreDirectory> directory,
      Optional<ChangeLog> changes,
      LongSupplier bytes,
      ReentrantLock rewriting,
      Runnable rewrite) {
    this.directory = directory;
    this.changes = changes;
    this.bytes = bytes;
    this.rewriting = rewriting;
    this.rewrite = rewrite;
  }

  void bound(Growth bound) {
    this.growth = bound;
  }

  void letWritersGoOn() {
    this.writersGoOn = true;
  }

  /** Whether writers go on while files are rewritten that have grown too large. */
  boolean writersGoOn() {
    return writersGoOn;
  }

  void keepChanges(long commits) {
    this.keptChanges = commits == 0 ? Long.MAX_VALUE : commits;
  }

  /** To be called after each commit: what fails here is told, and tried again after the next. */
  void committed() {
    try {
      prune();
      if (isGrown() && !asked.getAndSet(true)) {
        (writersGoOn ? aside : (Executor) Runnable::run).execute(this::rewriteGrown);
      }
    } catch (StoreException | UncheckedIOException | RejectedExecutionException failed) {
      LOG.warn("The growth of the store is not looked after: {}", failed.getMessage());
    }
  }

  private void prune() {
    // A rewriting still plays the patches of what is committed beside it.
    if (rewriting.tryLock()) {
      try {
        changes.ifPresent(log -> log.prune(keptChanges));
      } finally {
        rewriting.unlock();
      }
    }
  }

  private boolean isGrown() {
    if (directory.isEmpty()) {
      return false;
    }
    StoreDirectory.Compacted compacted = directory.get().compacted();
    long commits = changes.map(ChangeLog::last).orElse(0L) - compacted.commit();
    return growth.isExceeded(bytes.getAsLong(), compacted.needed(), commits);
  }

  private void rewriteGrown() {
    try {
      rewrite.run();
    } catch (StoreException | UncheckedIOException failed) {
      LOG.warn("The files are not rewritten: {}", failed.getMessage());
    } finally {
      asked.set(false);
    }
  }

  /** Begins nothing more, and waits for what it has begun. */
  void end() throws InterruptedException {
    aside.shutdown();
    aside.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }
}
