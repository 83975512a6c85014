package org.newsgraph.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The articles of one transaction, one for each IRI: of several the last. */
final class Batch {

  private final Map<Node, MappedArticle> articles = new LinkedHashMap<>();
  private final int superseded;

  Batch(List<MappedArticle> inOrder) {
    inOrder.forEach(article -> articles.put(article.graph(), article));
    superseded = inOrder.size() - articles.size();
  }

  /** Writes what differs from the store. */
  void commit(Corpus corpus, IngestTally tally) {
    Corpus.Stored stored = corpus.put(articles.values());
    tally.commit(articles.values(), stored.added().size(), stored.replaced().size(), superseded);
  }
}
