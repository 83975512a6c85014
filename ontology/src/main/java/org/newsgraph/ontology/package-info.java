/**
 * What can be said: newsgraph's own terms, the terms of other vocabularies that it uses, the shapes
 * that a graph has to fit, and the prefixes. Uses nothing else of newsgraph.
 */
@NullMarked
package org.newsgraph.ontology;

import org.jspecify.annotations.NullMarked;
