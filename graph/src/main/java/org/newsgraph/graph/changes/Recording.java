package org.newsgraph.graph.changes;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.changes.RDFChangesCounter;
import org.apache.jena.rdfpatch.changes.RDFChangesN;
import org.apache.jena.rdfpatch.system.DatasetGraphChanges;
import org.apache.jena.rdfpatch.system.DatasetGraphRealChanges;
import org.apache.jena.sparql.core.DatasetGraph;

/** Tells what the work within a write transaction really changes, and numbers the commit. */
public final class Recording {

  private Recording() {}

  /**
   * What a transaction gave.
   *
   * @param commit none where nothing changed
   */
  public record Change<T>(T result, Optional<Commit> commit) {}

  /**
   * Runs {@code work} within the write transaction that is under way.
   *
   * @param changes is told each quad that comes or goes
   */
  public static <T> Change<T> of(
      DatasetGraph database, RDFChanges changes, Function<DatasetGraph, T> work) {
    return of(database, Commit.of(database).next(), changes, work);
  }

  /**
   * @param next the commit that this is if something is changed
   */
  static <T> Change<T> of(
      DatasetGraph database, Commit next, RDFChanges changes, Function<DatasetGraph, T> work) {
    RDFChangesCounter counter = new RDFChangesCounter();
    RDFChanges both = new RDFChangesN(changes, counter);
    DatasetGraph recorded = new DatasetGraphRealChanges(new DatasetGraphChanges(database, both));
    T result = work.apply(recorded);
    if (counter.summary().getCountAddData() + counter.summary().getCountDeleteData() == 0) {
      return new Change<>(result, Optional.empty());
    }
    next.set(recorded);
    return new Change<>(result, Optional.of(next));
  }
}
