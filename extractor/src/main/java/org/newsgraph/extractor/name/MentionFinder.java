package org.newsgraph.extractor.name;

import java.util.List;

/** Finds names in a text by one kind of knowledge. Immutable and thread-safe. */
@FunctionalInterface
public interface MentionFinder {

  /** What it finds, in any order, overlaps allowed. */
  List<Mention> find(Reading reading);
}
