package org.newsgraph.extractor.name;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.newsgraph.extractor.text.Span;

/**
 * One named thing of one article, with all the places where the article names it.
 *
 * @param id its number within the article, from 0
 * @param type what kind of thing it is
 * @param name its fullest name, exactly as written
 * @param aliases its other names in the article, without {@code name}
 * @param mentions where it is named, in the order of the text (UTF-16 offsets)
 * @param wikidata its Wikidata id ("Q148"), where one is known with certainty
 */
public record Entity(
    int id,
    EntityType type,
    String name,
    SortedSet<String> aliases,
    List<Span> mentions,
    Optional<String> wikidata) {

  public Entity {
    Objects.requireNonNull(type);
    Objects.requireNonNull(wikidata);
    if (name.isBlank()) {
      throw new IllegalArgumentException("An entity has a name");
    }
    aliases = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    mentions = List.copyOf(mentions);
  }
}
