/**
 * What an article states: posts, relations, events, statements, each with its evidence. Uses {@code
 * name}, {@code time}, {@code text}.
 */
@NullMarked
package org.newsgraph.extractor.fact;

import org.jspecify.annotations.NullMarked;
