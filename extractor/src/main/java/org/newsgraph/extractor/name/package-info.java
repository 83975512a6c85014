/** Named things: how they are found, typed, and joined within one article. Uses {@code text}. */
@NullMarked
package org.newsgraph.extractor.name;

import org.jspecify.annotations.NullMarked;
