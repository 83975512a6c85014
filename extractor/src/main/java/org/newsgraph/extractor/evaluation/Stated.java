package org.newsgraph.extractor.evaluation;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a fact of the graph says, and how sure the graph is of it.
 *
 * @param what what it says
 * @param confidence 0 to 1; empty if the graph states none
 */
record Stated<T>(T what, OptionalDouble confidence) {

  Stated {
    Objects.requireNonNull(what);
    Objects.requireNonNull(confidence);
  }

  /** The same in other words. */
  <S> Stated<S> as(Function<? super T, ? extends S> words) {
    return new Stated<>(words.apply(what), confidence);
  }
}
