package org.newsgraph.graph.changes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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

  private static final String PATCH = ".rdfp.gz";
  private static final String DRAFT = ".draft";

  private final Path folder;
  private final Object published = new Object();
  private volatile long first;
  private volatile long last;

  private ChangeLog(Path folder, long first, long last) {
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
    long committed = CommitNumber.of(dataset);
    try {
      Files.createDirectories(folder);
      List<Path> drafts;
      try (Stream<Path> files = Files.list(folder)) {
        drafts = files.filter(file -> file.toString().endsWith(DRAFT)).toList();
      }
      for (Path draft : drafts) {
        Path patch = folder.resolve(draft.getFileName().toString().replace(DRAFT, PATCH));
        if (patch.equals(folder.resolve(name(committed) + PATCH)) && !Files.exists(patch)) {
          Files.move(draft, patch, StandardCopyOption.ATOMIC_MOVE);
        } else {
          Files.delete(draft);
        }
      }
      return new ChangeLog(folder, first(folder, committed), committed);
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
    return last;
  }

  /**
   * Runs {@code work} within the write transaction that is under way and writes down what it
   * changes.
   *
   * @param also is told the changes too
   */
  public <T> Recording.Change<T> record(
      DatasetGraph database, RDFChanges also, Function<DatasetGraph, T> work) {
    long number = last + 1;
    Path draft = folder.resolve(name(number) + DRAFT);
    try (OutputStream out =
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft)));
        RDFChangesWriterText writer = RDFPatchOps.textWriter(out)) {
      writer.header(RDFPatchConst.ID, id(number));
      if (number > 1) {
        writer.header(RDFPatchConst.PREV, id(number - 1));
      }
      writer.txnBegin();
      Recording.Change<T> change =
          Recording.of(database, last, new RDFChangesN(writer, also), work);
      writer.txnCommit();
      return change;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes what was recorded, after its commit. */
  public void publish(Recording.Change<?> change) {
    Path draft = folder.resolve(name(last + 1) + DRAFT);
    try {
      if (change.number() > last) {
        Files.move(
            draft, folder.resolve(name(change.number()) + PATCH), StandardCopyOption.ATOMIC_MOVE);
        synchronized (published) {
          last = change.number();
          published.notifyAll();
        }
      } else {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      for (long number = first; number <= last - kept; number++) {
        Files.deleteIfExists(folder.resolve(name(number) + PATCH));
        first = number + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first patch from which on none is missing. */
  private static long first(Path folder, long last) {
    long first = last + 1;
    while (first > 1 && Files.exists(folder.resolve(name(first - 1) + PATCH))) {
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
    return new GZIPInputStream(Files.newInputStream(folder.resolve(name(number) + PATCH)));
  }

  /** Waits until there is a commit after this one, at most {@code patience}; says if there is. */
  public boolean awaitAfter(long number, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (published) {
      for (long left = patience.toNanos(); last <= number && left > 0; ) {
        published.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        left = deadline - System.nanoTime();
      }
      return last > number;
    }
  }

  private static Node id(long number) {
    return NodeFactory.createURI("urn:newsgraph:commit:" + number);
  }

  private static String name(long number) {
    return String.format("%010d", number);
  }
}
