package org.newsgraph.graph.source;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The keys by which copies are found ({@link Shingles#keys}), as the texts of the last commit have
 * them. For one thread.
 */
public interface CopyKeys {

  /** The keys of an article's text; none where it is unknown or tells no copies. */
  long[] of(Node article);

  /**
   * Articles whose texts have this key.
   *
   * @param most how many at most; which of more is left open
   */
  Set<Node> articles(long key, int most);
}
