/** The graphs of articles, each read and written as a whole. */
@NullMarked
package org.newsgraph.graph.article;

import org.jspecify.annotations.NullMarked;
