package org.newsgraph.extractor.name.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;
import org.newsgraph.extractor.text.Span;

/**
 * Makes up for what corpora do not mark, so that the model does not learn that it is no name.
 *
 * <p>Immutable and thread-safe.
 */
final class Completion {

  /** From what probability on a name that a model finds is taken for annotated. */
  private static final double SURE = 0.7;

  private static final int PLACES = 1 << Gazetteer.COUNTRY | 1 << Gazetteer.DIVISION;

  private final NameLexicon places;

  /**
   * @param gazetteer for each name the bit set of its kinds, see {@link Gazetteer}
   */
  Completion(Map<String, Integer> gazetteer) {
    TreeMap<String, Integer> known = new TreeMap<>();
    gazetteer.forEach(
        (name, kinds) -> {
          if ((kinds & PLACES) != 0) {
            known.put(name, 1);
          }
        });
    places = new NameLexicon(known);
  }

  /**
   * A text in which countries and divisions that its annotators passed over are left open: CLUENER
   * marks them now and then only.
   */
  AnnotatedText openPlaces(AnnotatedText text) {
    List<Span> unsure = new ArrayList<>(text.unsure());
    char[] characters = Patterns.normalize(text.text(), 0, text.text().length());
    places.match(
        characters,
        characters.length,
        (kind, start, end) -> {
          Span place = new Span(start, end);
          if (isFree(text.names(), place)) {
            unsure.add(place);
          }
        });
    return new AnnotatedText(text.text(), text.names(), unsure, text.annotated());
  }

  /**
   * A text with names of the labels that its corpus does not mark, as {@code model} finds them:
   * those it is sure of are taken over, the others leave the annotation open.
   */
  static AnnotatedText addLabels(AnnotatedText text, NameModel model) {
    Set<NameLabel> annotated = text.annotated();
    List<Mark> names = new ArrayList<>(text.names());
    List<Span> unsure = new ArrayList<>(text.unsure());
    for (LabelledSpan found : model.tag(text.text())) {
      if (!annotated.contains(found.label()) && isFree(names, found.span())) {
        if (found.score() >= SURE) {
          names.add(new Mark(found.span(), found.label()));
        } else {
          unsure.add(found.span());
        }
      }
    }
    names.sort(Comparator.comparing(Mark::span));
    return new AnnotatedText(text.text(), names, unsure, annotated);
  }

  private static boolean isFree(List<Mark> names, Span span) {
    return names.stream().noneMatch(name -> name.span().overlaps(span));
  }
}
