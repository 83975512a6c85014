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
import org.apache.jena.rdfpatch.changes.RDFChangesCounter;
import org.apache.jena.rdfpatch.changes.RDFChangesN;
import org.apache.jena.rdfpatch.system.DatasetGraphChanges;
import org.apache.jena.rdfpatch.system.DatasetGraphRealChanges;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.state.StateRows;

/**
 * The patches of a store's commits, numbered from 1, each a file of its own. A patch is written
 * before its commit and published after it; what a crash leaves in between is settled by the number
 * that the store itself holds. Thread-safe for many readers beside one writer.
 */
public final class ChangeLog {

  private static final Node COMMIT = StateRows.term("commit");
  private static final String PATCH = ".rdfp.gz";
  private static final String DRAFT = ".draft";

  private final Path folder;
  private final Object published = new Object();
  private volatile long last;

  private ChangeLog(Path folder, long last) {
    this.folder = folder;
    this.last = last;
  }

  /**
   * The log in {@code folder} of the store whose transaction is under way.
   *
   * @throws UncheckedIOException if the folder cannot be used
   */
  public static ChangeLog open(Path folder, DatasetGraph dataset) {
    long committed = number(dataset);
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
      return new ChangeLog(folder, committed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the last commit that changed something; 0 before the first. */
  public long last() {
    return last;
  }

  /**
   * Runs {@code work} within the write transaction that is under way and writes down what it
   * changes.
   */
  public <T> Change<T> record(DatasetGraph database, Function<DatasetGraph, T> work) {
    long number = last + 1;
    Path draft = folder.resolve(name(number) + DRAFT);
    try {
      RDFChangesCounter counter = new RDFChangesCounter();
      T result;
      try (OutputStream out =
              new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft)));
          RDFChangesWriterText writer = RDFPatchOps.textWriter(out)) {
        writer.header(RDFPatchConst.ID, id(number));
        if (number > 1) {
          writer.header(RDFPatchConst.PREV, id(number - 1));
        }
        writer.txnBegin();
        RDFChanges both = new RDFChangesN(writer, counter);
        DatasetGraph recorded =
            new DatasetGraphRealChanges(new DatasetGraphChanges(database, both));
        result = work.apply(recorded);
        if (counter.summary().getCountAddData() + counter.summary().getCountDeleteData() > 0) {
          new StateRows(recorded).set(COMMIT, COMMIT, Long.toString(number));
        }
        writer.txnCommit();
      }
      boolean changed =
          counter.summary().getCountAddData() + counter.summary().getCountDeleteData() > 0;
      return new Change<>(result, changed ? number : last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a transaction gave.
   *
   * @param number the commit's number; that of the one before where nothing changed
   */
  public record Change<T>(T result, long number) {}

  /** Publishes what was recorded, after its commit. */
  public void publish(Change<?> change) {
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

  /** The number of the last commit that the dataset itself knows. */
  private static long number(DatasetGraph dataset) {
    return new StateRows(dataset).value(COMMIT, COMMIT).map(Long::parseLong).orElse(0L);
  }

  private static Node id(long number) {
    return NodeFactory.createURI("urn:newsgraph:commit:" + number);
  }

  private static String name(long number) {
    return String.format("%010d", number);
  }
}
