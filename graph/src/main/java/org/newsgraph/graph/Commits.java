package org.newsgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.changes.ChangeLog;
import org.newsgraph.graph.changes.Commit;
import org.newsgraph.graph.changes.PatchFolder;
import org.newsgraph.graph.changes.Recording;
import org.newsgraph.graph.state.VisibleDataset;
import org.newsgraph.graph.text.TextIndex;
import org.newsgraph.graph.text.Touched;

/**
 * The ways in which a store's database comes to its next commit, each with the change log and the
 * full-text index, which follow it. For one writer at a time.
 */
final class Commits {

  private final Optional<ChangeLog> changes;
  private final TextIndex index;
  private final Runnable committed;

  /**
   * @param changes where patches are kept, if they are
   * @param committed is run when the database is committed, whatever becomes of what follows it
   */
  Commits(Optional<ChangeLog> changes, TextIndex index, Runnable committed) {
    this.changes = changes;
    this.index = index;
    this.committed = committed;
  }

  /** Runs work on what is visible of the database, and writes down what it changes. */
  <T> T commit(Database database, Function<DatasetGraph, T> work) {
    DatasetGraph dataset = database.dataset();
    Touched touched = new Touched();
    Function<DatasetGraph, T> visible = recorded -> work.apply(new VisibleDataset(recorded));
    Recording.Change<T> change =
        database
            .transactions()
            .write(
                () ->
                    changes.isPresent()
                        ? changes.get().record(dataset, touched, visible)
                        : Recording.of(dataset, touched, visible));
    committed.run();
    changes.ifPresent(log -> log.publish(change));
    follow(dataset, touched);
    return change.result();
  }

  /** Runs work that puts all that another store held into an empty database. */
  <T> T fill(Database database, Function<DatasetGraph, T> work) {
    DatasetGraph dataset = database.dataset();
    T result = database.transactions().write(() -> work.apply(dataset));
    committed.run();
    Txn.executeRead(
        dataset,
        () -> {
          changes.ifPresent(log -> log.restart(Commit.of(dataset)));
          index.rebuild(new VisibleDataset(dataset));
        });
    return result;
  }

  /** Does what the commits up to {@code through} have done elsewhere, all in one transaction. */
  void play(Database database, PatchFolder patches, long through) {
    DatasetGraph dataset = database.dataset();
    Touched touched = new Touched();
    Commit last = database.transactions().write(() -> played(dataset, patches, through, touched));
    committed.run();
    changes.ifPresent(log -> log.publish(last));
    follow(dataset, touched);
  }

  private Commit played(DatasetGraph dataset, PatchFolder patches, long through, Touched touched) {
    try {
      if (changes.isPresent()) {
        changes.get().adopt(patches, through);
      }
      for (long next = Commit.number(dataset) + 1; next <= through; next++) {
        patches.play(next, dataset, touched);
      }
      return Commit.of(dataset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void follow(DatasetGraph dataset, Touched touched) {
    Txn.executeRead(dataset, () -> index.follow(touched, new VisibleDataset(dataset)));
  }
}
