package org.newsgraph.extractor.fact;

/** How the article vouches for a happening. */
public enum Modality {
  ASSERTED,
  PLANNED,
  HOPED,
  ALLEGED,
  CONDITIONAL,
  DENIED
}
