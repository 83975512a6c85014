package org.newsgraph.extractor.fact;

import java.util.List;
import org.newsgraph.extractor.syntax.ParsedText;

/** Reads one kind of facts from a parsed text. Immutable and thread-safe. */
@FunctionalInterface
public interface FactExtractor {

  /** The facts that {@code text} states, each once, in the order of the text. */
  List<Fact> extract(ParsedText text);

  /** What became of each trigger in {@code text}; nothing for facts that have no triggers. */
  default List<TriggerReading> explain(ParsedText text) {
    return List.of();
  }
}
