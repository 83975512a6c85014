package org.newsgraph.extractor.syntax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of a sentence between commas.
 *
 * @param from the index of its first unit
 * @param to the index after its last unit
 * @param phrases its noun phrases, in order
 */
public record Clause(int from, int to, List<NounPhrase> phrases) {

  public Clause {
    Objects.requireNonNull(phrases);
    phrases = List.copyOf(phrases);
  }

  /** Whether the unit at {@code index} belongs to it. */
  public boolean contains(int index) {
    return from <= index && index < to;
  }

  /** The noun phrase that holds the unit at {@code index}. */
  public Optional<NounPhrase> phraseAt(int index) {
    return phrases.stream()
        .filter(phrase -> phrase.from() <= index && index < phrase.to())
        .findFirst();
  }
}
