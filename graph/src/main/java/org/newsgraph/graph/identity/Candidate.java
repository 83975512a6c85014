package org.newsgraph.graph.identity;

import org.apache.jena.graph.Node;

/**
 * A thing of one article, before it is known which things of other articles it is.
 *
 * @param mention where the article names it first; stands for the candidate in the index
 * @param signature what the article says of it
 */
record Candidate(Node mention, Signature signature) {}
