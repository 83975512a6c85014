/**
 * Events: the frames of the twenty types, what stands in the slots around a trigger, and which
 * event is told twice. Uses {@code syntax}, {@code name}, {@code time}.
 */
@NullMarked
package org.newsgraph.extractor.fact.event;

import org.jspecify.annotations.NullMarked;
