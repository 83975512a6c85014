package org.newsgraph.extractor.evaluation;

import java.util.Comparator;
import java.util.Optional;

/**
 * A post that somebody holds.
 *
 * @param organization where, if it is told
 */
public record Post(String person, String title, Optional<String> organization) {

  /** As Python sorts the tuples' representations, which decides among several that fit. */
  static final Comparator<Post> ORDER = Comparator.comparing(Post::toString, Names.ORDER);

  /** The same without its organization. */
  Post alone() {
    return new Post(person, title, Optional.empty());
  }

  /** Whether the titles are one, or one is the other behind a body's name (省委书记, 书记). */
  boolean hasTitleOf(Post other) {
    return title.endsWith(other.title) || other.title.endsWith(title);
  }

  @Override
  public String toString() {
    return "('%s', '%s', %s)"
        .formatted(person, title, organization.map(name -> "'" + name + "'").orElse("None"));
  }
}
