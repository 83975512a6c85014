package org.newsgraph.extractor.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extractor.text.Span;

/** The lexicon's words found in one text, by category and position. Immutable. */
public final class LexiconHits {

  private static final Comparator<LexiconHit> BY_END =
      Comparator.<LexiconHit>comparingInt(hit -> hit.span().end())
          .thenComparingInt(hit -> hit.span().start());

  private final Map<Category, List<LexiconHit>> byCategory;

  private LexiconHits(Map<Category, List<LexiconHit>> byCategory) {
    this.byCategory = byCategory;
  }

  static LexiconHits of(List<LexiconHit> hits) {
    Map<Category, List<LexiconHit>> byCategory = new EnumMap<>(Category.class);
    for (LexiconHit hit : hits) {
      byCategory.computeIfAbsent(hit.category(), c -> new ArrayList<>()).add(hit);
    }
    byCategory.values().forEach(list -> list.sort(BY_END));
    return new LexiconHits(byCategory);
  }

  /** All hits of a category, by end and then by start (the longest of one end first). */
  public List<LexiconHit> all(Category category) {
    return byCategory.getOrDefault(category, List.of());
  }

  /** The longest hit of {@code category} that ends at {@code end}. */
  public Optional<LexiconHit> endingAt(int end, Category category) {
    List<LexiconHit> hits = all(category);
    int at = firstEndingAt(hits, end);
    return at < hits.size() && hits.get(at).span().end() == end
        ? Optional.of(hits.get(at))
        : Optional.empty();
  }

  /** All hits of {@code category} that end at {@code end}, the longest first. */
  public List<LexiconHit> allEndingAt(int end, Category category) {
    List<LexiconHit> hits = all(category);
    int from = firstEndingAt(hits, end);
    int to = from;
    while (to < hits.size() && hits.get(to).span().end() == end) {
      to++;
    }
    return hits.subList(from, to);
  }

  /** The hits of {@code category} that lie within {@code span}, by end. */
  public List<LexiconHit> within(Span span, Category category) {
    List<LexiconHit> hits = all(category);
    List<LexiconHit> found = new ArrayList<>();
    for (int i = firstEndingAt(hits, span.start() + 1);
        i < hits.size() && hits.get(i).span().end() <= span.end();
        i++) {
      if (hits.get(i).span().start() >= span.start()) {
        found.add(hits.get(i));
      }
    }
    return found;
  }

  private static int firstEndingAt(List<LexiconHit> hits, int end) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).span().end() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
