package org.newsgraph.extractor.time;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words with a meaning each, of which the longest at an offset is found. Immutable. */
final class WordTable<T> {

  /** A word found in the text. */
  record Match<T>(String word, T meaning, int end) {}

  private record Entry<T>(String word, T meaning) {}

  private final Set<String> words;
  private final char[] firstCharacters;
  private final List<List<Entry<T>>> entries;

  WordTable(Map<String, T> meanings) {
    words = Set.copyOf(meanings.keySet());
    String firsts =
        words.stream()
            .map(word -> word.substring(0, 1))
            .distinct()
            .sorted()
            .reduce("", String::concat);
    firstCharacters = firsts.toCharArray();
    entries =
        firsts
            .chars()
            .mapToObj(
                first ->
                    meanings.entrySet().stream()
                        .filter(entry -> entry.getKey().charAt(0) == first)
                        .map(entry -> new Entry<>(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(entry -> -entry.word().length()))
                        .toList())
            .toList();
  }

  /** The longest word at {@code offset}, or null. */
  @Nullable Match<T> longestAt(Scan scan, int offset) {
    int index = Arrays.binarySearch(firstCharacters, scan.at(offset));
    if (index < 0) {
      return null;
    }
    List<Entry<T>> candidates = entries.get(index);
    for (int i = 0; i < candidates.size(); i++) {
      Entry<T> entry = candidates.get(i);
      if (scan.startsWith(entry.word(), offset)) {
        return new Match<>(entry.word(), entry.meaning(), offset + entry.word().length());
      }
    }
    return null;
  }

  Set<String> words() {
    return words;
  }
}
