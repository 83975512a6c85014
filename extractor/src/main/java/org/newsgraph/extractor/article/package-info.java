/** Articles and how they are read from their sources. Uses {@code text}. */
@NullMarked
package org.newsgraph.extractor.article;

import org.jspecify.annotations.NullMarked;
