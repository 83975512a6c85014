package org.newsgraph.graph.identity;

import java.util.Comparator;

/**
 * A post as a feature of who holds it.
 *
 * @param title the title as written
 * @param body the name of the organization, or empty where the text names none
 */
record Post(String title, String body) implements Comparable<Post> {

  private static final Comparator<Post> ORDER =
      Comparator.comparing(Post::title).thenComparing(Post::body);

  @Override
  public int compareTo(Post other) {
    return ORDER.compare(this, other);
  }
}
