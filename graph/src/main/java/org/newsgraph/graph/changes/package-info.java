/** What each commit added and removed, as RDF Patch; played from the first it gives the dataset. */
@NullMarked
package org.newsgraph.graph.changes;

import org.jspecify.annotations.NullMarked;
