/** Keeping a store well: backing it up and restoring it, checking what it holds. */
@NullMarked
package org.newsgraph.graph.upkeep;

import org.jspecify.annotations.NullMarked;
