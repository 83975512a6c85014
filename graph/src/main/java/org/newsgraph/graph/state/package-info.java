/**
 * Where a store keeps what is not part of the graph: indexes, hashes, the state of feeds.
 *
 * <p>It lies in TDB2's own default graph, which queries do not see, since theirs is the union of
 * the named graphs; so it is committed, rolled back, compacted and backed up with the graph.
 */
@NullMarked
package org.newsgraph.graph.state;

import org.jspecify.annotations.NullMarked;
