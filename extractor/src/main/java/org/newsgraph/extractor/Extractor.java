package org.newsgraph.extractor;

import java.util.List;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.fact.Explanation;
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

  /** The same, and why: what became of each word that may tell an event, where that is known. */
  default Explanation explain(Article article) {
    return new Explanation(extract(article), List.of());
  }
}
