package org.newsgraph.extractor;

import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.fact.Extraction;

/**
 * Reads one article: finds its named things and what it states of them.
 *
 * <p>Implementations are immutable and thread-safe; the same article always gives the same result.
 */
@FunctionalInterface
public interface Extractor {

  /** All that {@code article} states. Never fails on any text. */
  Extraction extract(Article article);
}
