package org.newsgraph.graph.identity;

import org.apache.jena.graph.Node;

/**
 * What a thing turned out to be.
 *
 * @param iri its IRI in all articles
 * @param name its fullest name
 * @param confidence how likely it is that this thing, and no other, is meant; 0 to 1
 * @param ground what the identity rests on, such as {@code name-alone}
 */
record Identity(Node iri, String name, double confidence, String ground) {}
