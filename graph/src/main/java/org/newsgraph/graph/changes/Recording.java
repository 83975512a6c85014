package org.newsgraph.graph.changes;

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
   * @param number the commit's number; that of the one before where nothing changed
   */
  public record Change<T>(T result, long number) {}

  /**
   * Runs {@code work} within the write transaction that is under way.
   *
   * @param last the number of the commit before
   * @param changes is told each quad that comes or goes
   */
  public static <T> Change<T> of(
      DatasetGraph database, long last, RDFChanges changes, Function<DatasetGraph, T> work) {
    RDFChangesCounter counter = new RDFChangesCounter();
    RDFChanges both = new RDFChangesN(changes, counter);
    DatasetGraph recorded = new DatasetGraphRealChanges(new DatasetGraphChanges(database, both));
    T result = work.apply(recorded);
    boolean changed =
        counter.summary().getCountAddData() + counter.summary().getCountDeleteData() > 0;
    if (changed) {
      CommitNumber.set(recorded, last + 1);
    }
    return new Change<>(result, changed ? last + 1 : last);
  }
}
