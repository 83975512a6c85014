package org.newsgraph.extractor.name.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;
import org.newsgraph.extractor.text.Span;

/**
 * Adds to a corpus the labels that it does not mark, so that the model does not learn that they are
 * no names. Immutable and thread-safe.
 */
final class Completion {

  /** From what probability on a name that the model finds is taken for annotated. */
  private static final double SURE = 0.7;

  private final NameModel model;

  /** Adds what {@code model} finds. */
  Completion(NameModel model) {
    this.model = model;
  }

  /**
   * A text with names of the labels that its corpus does not mark: those the model is sure of are
   * taken over, the others leave the annotation open.
   */
  AnnotatedText complete(AnnotatedText text) {
    List<Mark> names = new ArrayList<>(text.names());
    List<Span> unsure = new ArrayList<>(text.unsure());
    for (LabelledSpan found : model.tag(text.text())) {
      boolean free = names.stream().noneMatch(name -> name.span().overlaps(found.span()));
      if (!text.annotated().contains(found.label()) && free) {
        if (found.score() >= SURE) {
          names.add(new Mark(found.span(), found.label()));
        } else {
          unsure.add(found.span());
        }
      }
    }
    names.sort(Comparator.comparing(Mark::span));
    return new AnnotatedText(text.text(), names, unsure, text.annotated(), text.convention());
  }
}
