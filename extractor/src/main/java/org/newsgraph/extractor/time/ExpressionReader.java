package org.newsgraph.extractor.time;

import org.jspecify.annotations.Nullable;

/** Reads one kind of date expression. Immutable and thread-safe. */
interface ExpressionReader {

  /** The expression that begins at {@code start}, or null if none of this kind does. */
  @Nullable Draft read(Scan scan, int start, Narrative narrative);
}
