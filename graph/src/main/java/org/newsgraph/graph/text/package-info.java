/**
 * The full-text index: the names of things and the texts of articles, in Lucene, with Chinese
 * analysis and pinyin.
 *
 * <p>It follows the graph: brought up to each commit right after it, and after a crash from the
 * change log. Knows nothing of transactions but the one it is handed.
 */
@NullMarked
package org.newsgraph.graph.text;

import org.jspecify.annotations.NullMarked;
