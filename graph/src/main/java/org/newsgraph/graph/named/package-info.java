/**
 * The library of named queries: the questions that analysts ask again and again, each a {@code .rq}
 * file that any SPARQL tool runs as it stands. Its parameters are the variables of the {@code
 * VALUES} blocks at its beginning; what stands there is their default. Knows SPARQL and the files;
 * knows no store.
 */
@NullMarked
package org.newsgraph.graph.named;

import org.jspecify.annotations.NullMarked;
