package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.newsgraph.extractor.text.Span;

/**
 * Of mentions that overlap, keeps the one that says most: the longer, then the surer. The result is
 * in the order of the text.
 */
final class MentionChoice {

  /** Of two readings of one stretch, the lexicon's stands. */
  private static final double LISTED = 0.3;

  private static final Comparator<Mention> BEST_FIRST =
      Comparator.<Mention>comparingDouble(m -> -weight(m))
          .thenComparing(Mention::span)
          .thenComparing(Mention::type)
          .thenComparing(Mention::rule);

  private MentionChoice() {}

  /**
   * The user's names win over all; what stands in title marks is that, whatever is proposed around.
   */
  private static double weight(Mention mention) {
    double marked =
        mention.isUsers()
            ? 1000
            : mention.rule().startsWith("title-marks")
                    || mention.rule().startsWith("quoted-vessel")
                    || mention.rule().equals("stated")
                ? 100
                : 0;
    if (mention.rule().startsWith("gazetteer")) {
      marked += LISTED;
    }
    return mention.span().length() + 2 * mention.confidence() + marked;
  }

  /** Mentions of {@code candidates} that do not overlap each other. */
  static List<Mention> among(List<Mention> candidates) {
    List<Mention> sorted = new ArrayList<>(candidates);
    sorted.sort(BEST_FIRST);
    TreeMap<Integer, Mention> kept = new TreeMap<>();
    for (Mention mention : sorted) {
      if (isFree(kept, mention.span())) {
        kept.put(mention.span().start(), mention);
      }
    }
    return new ArrayList<>(kept.values());
  }

  /** Whether {@code span} overlaps none of {@code kept}, which do not overlap each other. */
  static boolean isFree(NavigableMap<Integer, Mention> kept, Span span) {
    var before = kept.lowerEntry(span.end());
    return before == null || before.getValue().span().end() <= span.start();
  }
}
