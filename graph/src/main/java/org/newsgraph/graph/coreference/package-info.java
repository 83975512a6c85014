/** Which events of different articles are one happening. Works within the caller's transaction. */
@NullMarked
package org.newsgraph.graph.coreference;

import org.jspecify.annotations.NullMarked;
