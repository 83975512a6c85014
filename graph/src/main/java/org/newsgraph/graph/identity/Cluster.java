package org.newsgraph.graph.identity;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * One thing of the world, as far as the articles tell it from others.
 *
 * @param iri its IRI
 * @param name its fullest name, as written
 * @param marks the folded organizations, titles and ties by which it is told from others of its
 *     name; empty for what is no person
 */
record Cluster(Node iri, String name, NavigableSet<String> marks) {

  Cluster {
    marks = Collections.unmodifiableNavigableSet(new TreeSet<>(marks));
  }
}
