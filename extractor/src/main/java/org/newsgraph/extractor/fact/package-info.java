/**
 * What an article states: the values (posts, relations, events, statements, each with its evidence)
 * and what they entail. Each kind is read in a package of its own below this one.
 */
@NullMarked
package org.newsgraph.extractor.fact;

import org.jspecify.annotations.NullMarked;
