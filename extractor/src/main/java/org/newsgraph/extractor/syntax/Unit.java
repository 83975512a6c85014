package org.newsgraph.extractor.syntax;

import java.util.Objects;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.time.TimeExpression;

/** A piece of a sentence that syntax does not look into. */
public sealed interface Unit {

  /** Where it stands. */
  Span span();

  /** A named thing. */
  record Name(Span span, Entity entity) implements Unit {
    public Name {
      Objects.requireNonNull(span);
      Objects.requireNonNull(entity);
    }
  }

  /**
   * A post.
   *
   * @param title the post alone, as written
   */
  record Title(Span span, String title) implements Unit {
    public Title {
      Objects.requireNonNull(span);
      Objects.requireNonNull(title);
    }
  }

  /** A date expression. */
  record Time(Span span, TimeExpression expression) implements Unit {
    public Time {
      Objects.requireNonNull(span);
      Objects.requireNonNull(expression);
    }
  }

  /** Any other word, or a mark. */
  record Word(Span span, String word, String nature) implements Unit {
    public Word {
      Objects.requireNonNull(span);
      Objects.requireNonNull(word);
      Objects.requireNonNull(nature);
    }

    /** Whether the part of speech is {@code tag} or a finer kind of it. */
    public boolean is(String tag) {
      return nature.startsWith(tag);
    }
  }

  /** Whether this is the word {@code word}. */
  default boolean isWord(String word) {
    return this instanceof Word w && w.word().equals(word);
  }

  /** Whether this is a word whose part of speech begins with {@code tag}. */
  default boolean isTagged(String tag) {
    return this instanceof Word w && w.is(tag);
  }
}
