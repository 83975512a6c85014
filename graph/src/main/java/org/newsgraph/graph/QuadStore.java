package org.newsgraph.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.changes.ChangeLog;

/**
 * The quads of the knowledge graph, and the one place that opens transactions.
 *
 * <p>Thread-safe: many readers beside one writer; a reader sees the last commit before it began.
 * The default graph of a query over the dataset is the union of all named graphs.
 */
public interface QuadStore extends AutoCloseable {

  /** Runs {@code work} in one read transaction. The dataset is not to be kept after. */
  <T> T read(Function<DatasetGraph, T> work);

  /**
   * Runs {@code work} in one write transaction: committed when it returns, aborted when it throws.
   */
  <T> T write(Function<DatasetGraph, T> work);

  /** Number that grows with each commit; the same number means the same quads. */
  long commitNumber();

  /** How many bytes the store's files take; 0 where it has none. */
  long bytesOnDisk();

  /**
   * Rewrites the store's files without what no commit uses any more, if it has files.
   *
   * @param patience how long a rewriting that is under way is waited for
   * @return false if the store was left as it is, since one is still under way
   * @throws StoreException if the files cannot be rewritten
   */
  default boolean compact(Duration patience) {
    return true;
  }

  /** The patches of the commits, where the store keeps them. */
  default Optional<ChangeLog> changes() {
    return Optional.empty();
  }

  @Override
  void close();
}
