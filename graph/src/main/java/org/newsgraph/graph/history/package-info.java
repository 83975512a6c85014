/** What became of articles: corrections and withdrawals, and what stood in them before. */
@NullMarked
package org.newsgraph.graph.history;

import org.jspecify.annotations.NullMarked;
