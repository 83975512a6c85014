package org.newsgraph.extractor.fact.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;

/** The organizations of one article by their names: what other names begin with. */
final class Wholes {

  private static final int SHORTEST = 2;

  /** What a name has at least beyond that of its whole. */
  private static final int REST = 2;

  private final Map<String, List<Entity>> byName = new HashMap<>();

  Wholes(List<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.type() == EntityType.ORGANIZATION) {
        names(entity)
            .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(entity));
      }
    }
  }

  /** The organization with the longest name that one of {@code part}'s begins with. */
  Optional<Entity> longest(Entity part) {
    List<String> full = names(part).toList();
    int length = full.stream().mapToInt(String::length).max().orElse(0) - REST;
    Optional<Entity> found = Optional.empty();
    for (; length >= SHORTEST && found.isEmpty(); length--) {
      int begins = length;
      found =
          full.stream()
              .filter(name -> name.length() >= begins + REST)
              .flatMap(name -> byName.getOrDefault(name.substring(0, begins), List.of()).stream())
              .filter(whole -> !whole.equals(part))
              .min(Comparator.comparingInt(Entity::id));
    }
    return found;
  }

  static Stream<String> names(Entity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.aliases().stream());
  }
}
