package org.newsgraph.graph.changes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchConst;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesN;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The patches of a store's commits, numbered from 1, each a file of its own. A patch is written
 * before its commit and published after it; what a crash leaves in between is settled by the number
 * that the store itself holds. Thread-safe for many readers beside one writer.
 */
public final class ChangeLog {

  private final PatchFolder folder;
  private final Object published = new Object();
  private volatile long first;
  private volatile Commit last;
  private volatile boolean unpublished;

  private ChangeLog(PatchFolder folder, long first, Commit last) {
    this.folder = folder;
    this.first = first;
    this.last = last;
  }

  /**
   * The log in {@code folder} of the store whose transaction is under way.
   *
   * @throws UncheckedIOException if the folder cannot be used
   */
  public static ChangeLog open(Path folder, DatasetGraph dataset) {
    Commit committed = Commit.of(dataset);
    PatchFolder patches = new PatchFolder(folder);
    try {
      Files.createDirectories(folder);
      for (long draft : patches.drafts()) {
        if (draft <= committed.number() && !patches.holds(draft) && patches.isWhole(draft)) {
          patches.publish(draft);
        } else {
          Files.delete(patches.draft(draft));
        }
      }
      return new ChangeLog(patches, first(patches, committed.number()), committed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first commit whose patch is kept; that of the next where none is. */
  public long first() {
    return first;
  }

  /** The number of the last commit that changed something; 0 before the first. */
  public long last() {
    return last.number();
  }

  /**
   * Runs {@code work} within the write transaction that is under way and writes down what it
   * changes, on the disk before the commit is.
   *
   * @param also is told the changes too
   * @throws UncheckedIOException if nothing can be written, or an earlier patch was not published
   */
  public <T> Recording.Change<T> record(
      DatasetGraph database, RDFChanges also, Function<DatasetGraph, T> work) {
    Commit before = last;
    Commit next = before.next();
    Path draft = folder.draft(next.number());
    if (unpublished) {
      throw new UncheckedIOException(
          new IOException("The patch of commit " + next.number() + " waits; open the store again"));
    }
    Recording.Change<T> change;
    try (OutputStream out =
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft)));
        RDFChangesWriterText writer = RDFPatchOps.textWriter(out)) {
      writer.header(RDFPatchConst.ID, next.id());
      if (before.number() > 0) {
        writer.header(RDFPatchConst.PREV, before.id());
      }
      writer.txnBegin();
      change = Recording.of(database, next, new RDFChangesN(writer, also), work);
      writer.txnCommit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (change.commit().isPresent()) {
      force(draft);
    }
    return change;
  }

  private static void force(Path draft) {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes what was recorded, after its commit. */
  public void publish(Recording.Change<?> change) {
    if (change.commit().isPresent()) {
      publish(change.commit().get());
      return;
    }
    try {
      Files.deleteIfExists(folder.draft(last() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes over patches that were written elsewhere, those that follow the last commit; to be called
   * within the write transaction that plays them, and to be published after it.
   *
   * @param through the number of the last of them
   */
  public void adopt(PatchFolder patches, long through) throws IOException {
    for (long number = last() + 1; number <= through; number++) {
      Files.copy(patches.patch(number), folder.draft(number), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Publishes all drafts up to a commit, after it.
   *
   * @throws UncheckedIOException if that fails: nothing more is recorded then, which would
   *     overwrite the draft, until the log is opened again
   */
  public void publish(Commit commit) {
    unpublished = true;
    try {
      for (long number = last() + 1; number <= commit.number(); number++) {
        folder.publish(number);
      }
      tell(commit);
      unpublished = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on from a commit that has come without its patch. */
  public void restart(Commit commit) {
    first = commit.number() + 1;
    tell(commit);
  }

  private void tell(Commit commit) {
    synchronized (published) {
      last = commit;
      published.notifyAll();
    }
  }

  /**
   * Deletes the patches of the earlier commits. What follows can still be played upon a backup that
   * was made meanwhile, not from zero.
   *
   * @param kept how many patches are kept at least
   * @throws UncheckedIOException if one cannot be deleted
   */
  public void prune(long kept) {
    try {
      for (long number = first; number <= last() - kept; number++) {
        Files.deleteIfExists(folder.patch(number));
        first = number + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first patch from which on none is missing. */
  private static long first(PatchFolder folder, long last) {
    long first = last + 1;
    while (first > 1 && folder.holds(first - 1)) {
      first--;
    }
    return first;
  }

  /**
   * The patch of a commit, as text in UTF-8; to be closed.
   *
   * @throws IOException if there is no such commit or its patch cannot be read
   */
  public InputStream patch(long number) throws IOException {
    return folder.open(number);
  }

  /**
   * Does what a commit has done to a dataset, within the write transaction that is under way.
   *
   * @param also is told what it does
   * @throws UncheckedIOException if there is no such commit or its patch cannot be read
   */
  public void play(long number, DatasetGraph dataset, RDFChanges also) {
    try {
      folder.play(number, dataset, also);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until there is a commit after this one, at most {@code patience}; says if there is. */
  public boolean awaitAfter(long number, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (published) {
      for (long left = patience.toNanos(); last() <= number && left > 0; ) {
        published.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        left = deadline - System.nanoTime();
      }
      return last() > number;
    }
  }
}
