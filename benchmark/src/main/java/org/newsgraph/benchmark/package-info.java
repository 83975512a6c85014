/**
 * Asks two SPARQL servers the same in turn and tells how fast each answers. Knows HTTP alone; what
 * it asks for is generated, so that everybody measures the same store.
 */
@NullMarked
package org.newsgraph.benchmark;

import org.jspecify.annotations.NullMarked;
