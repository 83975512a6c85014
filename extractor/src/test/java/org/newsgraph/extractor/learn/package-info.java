/** Tests of the learners. */
@NullMarked
package org.newsgraph.extractor.learn;

import org.jspecify.annotations.NullMarked;
