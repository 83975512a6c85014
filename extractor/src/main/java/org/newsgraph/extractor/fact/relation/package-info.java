/**
 * The eight relations between named things, read from verbs, possessives, names inside names and
 * places beside names. Uses {@code syntax} and {@code name}.
 */
@NullMarked
package org.newsgraph.extractor.fact.relation;

import org.jspecify.annotations.NullMarked;
