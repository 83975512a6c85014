package org.newsgraph.extractor.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a careful reader finds in one article.
 *
 * @param id the last segment of the article's address
 * @param speakers who is told to have said something
 */
public record GoldArticle(
    String id,
    List<GoldEntity> entities,
    Set<Post> positions,
    Set<Link> relations,
    List<GoldEvent> events,
    Set<String> speakers) {

  public GoldArticle {
    entities = List.copyOf(entities);
    positions = inOrder(positions);
    relations = inOrder(relations);
    events = List.copyOf(events);
    speakers = inOrder(speakers);
  }

  /**
   * A named thing.
   *
   * @param name its fullest name in the article
   * @param aliases its other names in the article
   */
  public record GoldEntity(String name, EntityKind type, Set<String> aliases) {

    public GoldEntity {
      aliases = inOrder(aliases);
    }
  }

  /** A happening, its actors by their fullest names. */
  public record GoldEvent(
      String type,
      String trigger,
      Optional<String> date,
      Optional<String> place,
      Set<Argument> arguments) {

    public GoldEvent {
      arguments = inOrder(arguments);
    }
  }

  /**
   * A copy that keeps the annotation's order, which {@link Set#copyOf} changes from run to run: of
   * two relations between the same things the last is learned.
   */
  private static <T> Set<T> inOrder(Set<T> set) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }
}
