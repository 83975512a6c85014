package org.newsgraph.extractor.time;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words with a meaning each, of which the longest at an offset is found. Immutable. */
final class WordTable<T> {

  /** A word found in the text. */
  record Match<T>(String word, T meaning, int end) {}

  private record Entry<T>(String word, T meaning) {}

  private final Map<Character, List<Entry<T>>> entries;

  WordTable(Map<String, T> meanings) {
    Map<Character, List<Entry<T>>> byFirst = new HashMap<>();
    Map<Character, Map<String, T>> grouped = new LinkedHashMap<>();
    meanings.forEach(
        (word, meaning) ->
            grouped
                .computeIfAbsent(word.charAt(0), first -> new LinkedHashMap<>())
                .put(word, meaning));
    grouped.forEach(
        (first, words) ->
            byFirst.put(
                first,
                words.entrySet().stream()
                    .map(word -> new Entry<>(word.getKey(), word.getValue()))
                    .sorted(Comparator.comparingInt(entry -> -entry.word().length()))
                    .toList()));
    entries = Map.copyOf(byFirst);
  }

  /** The longest word at {@code offset}, or null. */
  @Nullable Match<T> longestAt(Scan scan, int offset) {
    for (Entry<T> entry : entries.getOrDefault(scan.at(offset), List.of())) {
      if (scan.startsWith(entry.word(), offset)) {
        return new Match<>(entry.word(), entry.meaning(), offset + entry.word().length());
      }
    }
    return null;
  }

  /** The characters with which a word begins. */
  Set<Character> firstCharacters() {
    return entries.keySet();
  }
}
