package org.newsgraph.extractor.name;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.newsgraph.extractor.text.Span;

/** Carries each name found once to the rest of its article, longest first. */
final class Carrier {

  /** {@code mentions} and every other occurrence of their names that overlaps none of them. */
  List<Mention> carry(Reading reading, List<Mention> mentions) {
    TreeMap<String, Mention> byName = new TreeMap<>();
    for (Mention mention : mentions) {
      String name = mention.span().of(reading.folded());
      if (name.length() >= 2 && isCarried(mention)) {
        byName.merge(name, mention, (a, b) -> a.confidence() >= b.confidence() ? a : b);
      }
    }
    List<Mention> all = new ArrayList<>(mentions);
    if (byName.isEmpty()) {
      return all;
    }
    TreeMap<Integer, Mention> taken = new TreeMap<>();
    mentions.forEach(mention -> taken.put(mention.span().start(), mention));
    List<Mention> carried = new ArrayList<>();
    AhoCorasickDoubleArrayTrie<Mention> names = new AhoCorasickDoubleArrayTrie<>();
    names.build(byName);
    names.parseText(
        reading.folded(),
        (begin, end, source) -> {
          Span span = new Span(begin, end);
          if (MentionChoice.isFree(taken, span) && fits(reading, span, source.type())) {
            carried.add(new Mention(span, source.type(), "carried", source.confidence() * 0.9));
          }
        });
    all.addAll(carried);
    return all;
  }

  private static boolean isCarried(Mention mention) {
    return !mention.rule().startsWith("country-");
  }

  /** A name of two characters must be a word of its own, since it may stand inside others. */
  private static boolean fits(Reading reading, Span span, EntityType type) {
    if (span.length() > 2 || type == EntityType.PERSON) {
      return true;
    }
    return reading.text().isWordBoundary(span.start()) && reading.text().isWordBoundary(span.end());
  }
}
