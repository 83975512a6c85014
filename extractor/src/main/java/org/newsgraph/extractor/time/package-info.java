/** Date expressions and what they mean. Uses {@code text}. */
@NullMarked
package org.newsgraph.extractor.time;

import org.jspecify.annotations.NullMarked;
