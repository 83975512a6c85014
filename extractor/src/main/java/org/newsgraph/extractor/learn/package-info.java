/**
 * Log-linear classifiers over named binary features: small, exact, deterministic. Knows nothing of
 * texts or facts.
 */
@NullMarked
package org.newsgraph.extractor.learn;

import org.jspecify.annotations.NullMarked;
