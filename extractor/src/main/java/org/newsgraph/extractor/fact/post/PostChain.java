package org.newsgraph.extractor.fact.post;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.fact.PostStatus;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.Unit;

/**
 * A chain of posts: 国务院副总理、外交部部长, each title with the organization named before it; a title without
 * one shares the organization of the title before it in the chain.
 *
 * @param posts the posts, in order
 * @param from the index of its first unit
 * @param to the index after its last unit
 */
record PostChain(List<Post> posts, int from, int to) {

  /**
   * One post of a chain.
   *
   * @param title the post alone, as written
   * @param organization the body or place named before it; that of the post before it where none is
   * @param shared whether the organization is that of the post before it
   * @param status how it is held
   * @param unit where the title stands
   */
  record Post(
      String title,
      Optional<Entity> organization,
      boolean shared,
      PostStatus status,
      Unit.Title unit) {

    /** The same post, held otherwise. */
    Post as(PostStatus other) {
      return new Post(title, organization, shared, other, unit);
    }
  }

  PostChain {
    posts = List.copyOf(posts);
  }
}
