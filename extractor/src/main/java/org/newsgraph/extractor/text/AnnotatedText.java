package org.newsgraph.extractor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an article with its sentences and words.
 *
 * @param text as the article has it
 * @param folded the same, its variants folded ({@link FoldedText}); offsets mean the same in both
 * @param sentences in order
 */
public record AnnotatedText(String text, String folded, List<Sentence> sentences) {

  public AnnotatedText {
    sentences = List.copyOf(sentences);
    if (text.length() != folded.length()) {
      throw new IllegalArgumentException("Folding keeps the length of a text");
    }
  }

  /** Splits and segments {@code text}, the headline and paragraphs of an article, one a line. */
  public static AnnotatedText of(String text, Segmenter segmenter) {
    String folded = FoldedText.of(text);
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int at = 0;
    for (Span span : new SentenceSplitter().split(folded)) {
      for (; at < span.start(); at++) {
        if (folded.charAt(at) == '\n') {
          paragraph++;
        }
      }
      sentences.add(
          new Sentence(sentences.size(), paragraph, span, segmenter.segment(folded, span)));
    }
    return new AnnotatedText(text, folded, sentences);
  }

  /** Whether a word begins at {@code offset}, or the one before ends there. */
  public boolean isWordBoundary(int offset) {
    if (offset <= 0 || offset >= text.length() || sentences.isEmpty()) {
      return true;
    }
    Sentence sentence = sentenceAt(offset);
    return !sentence.span().contains(offset) || sentence.tokenAt(offset).span().start() == offset;
  }

  /** The word that holds {@code offset}; empty between sentences and after the last. */
  public Optional<Token> tokenAt(int offset) {
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    Sentence sentence = sentenceAt(offset);
    return sentence.span().contains(offset)
        ? Optional.of(sentence.tokenAt(offset))
        : Optional.empty();
  }

  /**
   * The sentence that holds {@code offset}, or the last one before it; the first if there is none.
   */
  public Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }
}
