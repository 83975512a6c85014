package org.newsgraph.extractor.name;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.newsgraph.extractor.lexicon.Lexicon;
import org.newsgraph.extractor.lexicon.LexiconHits;
import org.newsgraph.extractor.lexicon.TitleFinder;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Span;

/**
 * A text as the finders of names see it.
 *
 * @param text the text with its sentences and words
 * @param words the lexicon's words in it
 * @param titles the posts in it, in order, without overlaps
 */
public record Reading(AnnotatedText text, LexiconHits words, List<Span> titles) {

  public Reading {
    Objects.requireNonNull(text);
    Objects.requireNonNull(words);
    titles = List.copyOf(titles);
  }

  /** Looks the words of {@code lexicon} and the posts up in {@code text}. */
  static Reading of(AnnotatedText text, Lexicon lexicon) {
    LexiconHits words = lexicon.scan(text.folded());
    return new Reading(text, words, new TitleFinder().find(text, words));
  }

  /** The folded text. */
  public String folded() {
    return text.folded();
  }

  /** The character at {@code offset} of the folded text; a line feed outside it. */
  public char at(int offset) {
    String folded = text.folded();
    return offset < 0 || offset >= folded.length() ? '\n' : folded.charAt(offset);
  }

  /** The first post that overlaps {@code span}. */
  Optional<Span> titleIn(Span span) {
    int low = 0;
    int high = titles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (titles.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < titles.size() && titles.get(low).overlaps(span)
        ? Optional.of(titles.get(low))
        : Optional.empty();
  }
}
