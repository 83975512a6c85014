/** Result formats: rows, answers and triples written as bytes, streaming. */
@NullMarked
package org.newsgraph.endpoint.results;

import org.jspecify.annotations.NullMarked;
