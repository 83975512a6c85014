/**
 * Which named things of different articles are one, and which IRI each has.
 *
 * <p>An article's things are read from its quads as signatures: what the article alone says of each
 * that tells it from others. Which signatures are one follows from the set of signatures that the
 * store's articles have, never from the order in which they came. The index of signatures lies in
 * TDB2's own default graph, which no query sees; what it holds is a function of the articles too.
 *
 * <p>Works on a dataset within a transaction that is the caller's.
 */
@NullMarked
package org.newsgraph.graph.identity;

import org.jspecify.annotations.NullMarked;
