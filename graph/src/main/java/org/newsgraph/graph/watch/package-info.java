/** What an ingest job knows of its sources from one run to the next; kept in the store itself. */
@NullMarked
package org.newsgraph.graph.watch;

import org.jspecify.annotations.NullMarked;
