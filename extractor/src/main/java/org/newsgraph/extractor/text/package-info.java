/**
 * Text and positions in it: spans, code points, sentences, tokens. Uses nothing else of newsgraph.
 */
@NullMarked
package org.newsgraph.extractor.text;

import org.jspecify.annotations.NullMarked;
