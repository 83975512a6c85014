package org.newsgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.changes.ChangeLog;
import org.newsgraph.graph.changes.Commit;

/**
 * A copy of a database without the blocks that no commit uses any more, made while readers and
 * writers go on: first what one reader sees, then, from the change log, what was committed since.
 * To be used by one thread.
 */
final class Rewriting {

  private final Path target;
  private final Path draft;
  private final ChangeLog log;
  private final int threads;

  /** Open only where something is written by TDB2: it collects all garbage for each closing. */
  private @Nullable Database copy;

  private long number;
  private long needed;

  /**
   * @param target where the files are to lie in the end; beside it they are made
   * @param log the patches of the database's commits
   * @param threads so many indexes are copied at a time
   */
  Rewriting(Path target, ChangeLog log, int threads) {
    this.target = target;
    this.draft = DatabaseFolder.draft(target);
    this.log = log;
    this.threads = threads;
    try {
      DatabaseFolder.delete(draft);
      Files.createDirectories(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The copy, open for TDB2 to write it. */
  private Database opened() {
    Database open = copy;
    if (open == null) {
      open = Database.open(draft);
      copy = open;
    }
    return open;
  }

  private void close() {
    if (copy != null) {
      copy.retire(() -> {});
    }
  }

  /** Copies what a read transaction that begins now sees. */
  void copy(DatasetGraph from) {
    Txn.executeRead(
        from,
        () -> {
          number = Commit.number(from);
          PackedCopy packed = new PackedCopy(from, threads);
          if (packed.isWorthwhile()) {
            packed.into(draft);
            needed = DiskUse.of(draft);
          } else {
            DatasetGraph to = opened().dataset();
            Txn.executeWrite(to, () -> from.find().forEachRemaining(to::add));
            needed = Growth.needed(DiskUse.of(draft));
          }
        });
  }

  /** What the store needs of the files, in bytes, without what TDB2 adds when it opens them. */
  long needed() {
    return needed;
  }

  /** Does what the commits up to this one have done since. */
  void follow(long last) {
    if (last > number) {
      DatasetGraph to = opened().dataset();
      Txn.executeWrite(
          to,
          () -> {
            for (long next = number + 1; next <= last; next++) {
              log.play(next, to, new RDFChangesBase());
            }
          });
      number = last;
    }
  }

  /** Puts the files in their place and opens them there. */
  Database finish() {
    close();
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Database.open(target);
  }

  /** Leaves no trace. */
  void abandon() {
    close();
    try {
      DatabaseFolder.delete(draft);
      // A later opening would take it for the latest, over what was committed since.
      DatabaseFolder.delete(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
