/** Which articles are copies of one text. Works within the caller's transaction. */
@NullMarked
package org.newsgraph.graph.source;

import org.jspecify.annotations.NullMarked;
