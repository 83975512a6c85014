package org.newsgraph.extractor.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconHit;
import org.newsgraph.extractor.name.EntityMention;
import org.newsgraph.extractor.name.NamedText;
import org.newsgraph.extractor.name.Reading;
import org.newsgraph.extractor.text.Span;

/** Finds posts: a core (书记, 总经理) with the modifiers before it (党委, 常务副), outside names. */
final class TitleFinder {

  /** The titles of {@code text}, in order, without overlaps. */
  List<Span> find(NamedText text) {
    Reading reading = text.reading();
    TreeMap<Integer, Span> names = new TreeMap<>();
    for (EntityMention mention : text.mentions()) {
      names.put(mention.span().start(), mention.span());
    }
    List<LexiconHit> cores = new ArrayList<>(reading.words().all(Category.TITLE_CORE));
    cores.sort(
        Comparator.<LexiconHit>comparingInt(hit -> -hit.span().end())
            .thenComparingInt(hit -> hit.span().start()));
    TreeMap<Integer, Span> titles = new TreeMap<>();
    for (LexiconHit core : cores) {
      Span span = core.span();
      if (!reading.text().isWordBoundary(span.end())
          || overlaps(names, span)
          || overlaps(titles, span)) {
        continue;
      }
      Span extended = extend(reading, span, names);
      if (reading.text().isWordBoundary(extended.start()) || extended.length() > 2) {
        titles.put(extended.start(), extended);
      }
    }
    return new ArrayList<>(titles.values());
  }

  private static Span extend(Reading reading, Span core, TreeMap<Integer, Span> names) {
    Span span = core;
    while (true) {
      Optional<LexiconHit> modifier =
          reading.words().endingAt(span.start(), Category.TITLE_MODIFIER);
      Optional<LexiconHit> compound =
          reading.words().endingAt(span.start(), Category.TITLE_CORE);
      Optional<LexiconHit> hit = modifier.isPresent() ? modifier : compound;
      if (hit.isEmpty() || overlaps(names, hit.get().span())) {
        return span;
      }
      span = new Span(hit.get().span().start(), span.end());
    }
  }

  private static boolean overlaps(TreeMap<Integer, Span> spans, Span span) {
    var before = spans.lowerEntry(span.end());
    return before != null && before.getValue().end() > span.start();
  }
}
