/** The front door of the extractor: one article in, its facts out; no store, no network. */
@NullMarked
package org.newsgraph.extractor;

import org.jspecify.annotations.NullMarked;
