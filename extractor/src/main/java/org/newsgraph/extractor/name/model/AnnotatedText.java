package org.newsgraph.extractor.name.model;

import java.util.List;
import java.util.Set;
import org.newsgraph.extractor.text.Span;

/**
 * A text of a corpus with the names that its annotators marked.
 *
 * @param text the text
 * @param names what is marked, without overlaps, in the order of the text
 * @param unsure stretches of which the annotation says nothing that this scheme could use
 * @param annotated the labels that the corpus marks; of the others it says nothing
 * @param convention the corpus by whose convention names are marked
 */
record AnnotatedText(
    String text, List<Mark> names, List<Span> unsure, Set<NameLabel> annotated, String convention) {

  /** A text of a corpus that is not told yet. */
  AnnotatedText(String text, List<Mark> names, List<Span> unsure) {
    this(text, names, unsure, Set.of(), "");
  }

  AnnotatedText {
    names = List.copyOf(names);
    unsure = List.copyOf(unsure);
    annotated = Set.copyOf(annotated);
  }

  /** Whether the annotation leaves open what stands at some character of {@code span}. */
  boolean isUnsureOf(Span span) {
    return unsure.stream().anyMatch(span::overlaps);
  }

  /** The same text, known to come from this corpus, which marks these labels. */
  AnnotatedText of(String corpus, Set<NameLabel> labels) {
    return new AnnotatedText(text, names, unsure, labels, corpus);
  }

  /** One name. */
  record Mark(Span span, NameLabel label) {}
}
