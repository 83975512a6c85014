/**
 * Measures the graph on articles that were annotated by hand. The annotation is read by {@link
 * org.newsgraph.extractor.evaluation.GoldFile}, what the extractor found is taken from its quads,
 * and both are compared by {@link org.newsgraph.extractor.evaluation.GoldScorer}. Uses {@code
 * name}, {@code fact} and the ontology's terms.
 */
@NullMarked
package org.newsgraph.extractor.evaluation;

import org.jspecify.annotations.NullMarked;
