package org.newsgraph.extractor.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Span;

/** Finds posts: a core (书记, 总经理) with the modifiers before it (党委, 常务副). */
public final class TitleFinder {

  /** What stands before these names a department (能源部长), not a kind of the post. */
  private static final Set<String> DEPARTMENT_HEADS =
      Set.of("部长", "局长", "厅长", "司长", "署长", "处长", "科长", "院长", "所长");

  /** 台北市长 is the 市长 of 台北市, wherever the words are cut. */
  private static final Set<String> HEADS_OF_DIVISIONS =
      Set.of("省长", "市长", "县长", "区长", "州长", "镇长", "乡长");

  /** The titles of {@code text}, in order, without overlaps. */
  public List<Span> find(AnnotatedText text, LexiconHits words) {
    List<LexiconHit> cores = new ArrayList<>(words.all(Category.TITLE_CORE));
    cores.sort(
        Comparator.<LexiconHit>comparingInt(hit -> -hit.span().end())
            .thenComparingInt(hit -> hit.span().start()));
    TreeMap<Integer, Span> titles = new TreeMap<>();
    for (LexiconHit core : cores) {
      if (!text.isWordBoundary(core.span().end()) || overlaps(titles, core.span())) {
        continue;
      }
      Span extended = extend(text, words, core.span());
      if (text.isWordBoundary(extended.start())
          || extended.length() > 2
          || HEADS_OF_DIVISIONS.contains(extended.of(text.folded()))
          || DEPARTMENT_HEADS.contains(extended.of(text.folded()))) {
        titles.put(extended.start(), extended);
      }
    }
    return new ArrayList<>(titles.values());
  }

  private static Span extend(AnnotatedText text, LexiconHits words, Span core) {
    Span span = core;
    boolean headsDepartment = DEPARTMENT_HEADS.contains(core.of(text.folded()));
    while (true) {
      Optional<LexiconHit> modifier = words.endingAt(span.start(), Category.TITLE_MODIFIER);
      Optional<LexiconHit> hit =
          modifier.isPresent() ? modifier : words.endingAt(span.start(), Category.TITLE_CORE);
      if (hit.isEmpty()
          || (headsDepartment && !hit.get().note().equals("rank"))
          || belongsToPlace(text, words, hit.get().span())) {
        return span;
      }
      span = new Span(hit.get().span().start(), span.end());
    }
  }

  /** 省委 in 江苏省委书记 is the province's committee, not a kind of 书记. */
  private static boolean belongsToPlace(AnnotatedText text, LexiconHits words, Span modifier) {
    String word = modifier.of(text.folded());
    return word.length() == 2
        && word.charAt(1) == '委'
        && (words.endingAt(modifier.start(), Category.PLACE_NAME).isPresent()
            || words.endingAt(modifier.start() + 1, Category.PLACE_NAME).isPresent());
  }

  private static boolean overlaps(NavigableMap<Integer, Span> spans, Span span) {
    var before = spans.lowerEntry(span.end());
    return before != null && before.getValue().end() > span.start();
  }
}
