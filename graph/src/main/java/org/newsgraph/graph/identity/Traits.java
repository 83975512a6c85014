package org.newsgraph.graph.identity;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is weighed of a person's signature, spellings brought together once. Many signatures of one
 * person have the same traits.
 *
 * @param wikidata the Wikidata id, or empty
 * @param titles of the posts
 * @param bodies the organizations of the posts
 * @param regions the regions that these are named after
 * @param ties relatives, schools and others that the person is tied to
 * @param rare whether few people share the name
 * @param year the year of the article, or 0
 */
record Traits(
    String wikidata,
    NavigableSet<String> titles,
    NavigableSet<String> bodies,
    Set<String> regions,
    NavigableSet<String> ties,
    boolean rare,
    int year) {

  /** What tells this person from others of the name: organizations, titles and ties. */
  NavigableSet<String> marks() {
    NavigableSet<String> marks = new TreeSet<>(titles);
    marks.addAll(bodies);
    marks.addAll(ties);
    return marks;
  }
}
