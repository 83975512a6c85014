package org.newsgraph.extractor.learn;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Numbers the features that are learned, in the order of their names. Immutable. */
final class FeatureIndex {

  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param places the features present at each place, each once
   * @param rarest features that fewer places have are left out, but for those that are known
   * @param known features that have weights already
   */
  FeatureIndex(Collection<List<String>> places, int rarest, Set<String> known) {
    Map<String, Integer> counts = new TreeMap<>();
    places.forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
    counts.forEach(
        (name, count) -> {
          if (count >= rarest || known.contains(name)) {
            numbers.put(name, numbers.size());
          }
        });
  }

  int size() {
    return numbers.size();
  }

  /** The numbers of those of {@code names} that are learned, ascending. */
  int[] of(List<String> names) {
    return names.stream()
        .map(numbers::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  void forEach(BiConsumer<String, Integer> action) {
    numbers.forEach(action);
  }
}
