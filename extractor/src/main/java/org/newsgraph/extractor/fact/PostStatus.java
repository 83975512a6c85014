package org.newsgraph.extractor.fact;

/** How a person holds a post, as the text marks it. */
public enum PostStatus {
  HELD,
  FORMER,
  ACTING,
  CONCURRENT
}
