package org.newsgraph.graph;

import java.util.ArrayList;
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

  /**
   * Writes what differs from the store. What is as it should be is found in a read transaction, so
   * that a batch of nothing new costs no commit.
   */
  void commit(QuadStore store, IngestTally tally) {
    List<MappedArticle> changed = new ArrayList<>();
    List<MappedArticle> added = new ArrayList<>();
    store.read(
        dataset -> {
          ArticleGraphs graphs = new ArticleGraphs(dataset);
          for (MappedArticle article : articles.values()) {
            if (!graphs.contains(article.graph())) {
              added.add(article);
            } else if (!graphs.holds(article.graph(), article.quads())) {
              changed.add(article);
            }
          }
          return changed;
        });
    if (!added.isEmpty() || !changed.isEmpty()) {
      store.write(
          dataset -> {
            ArticleGraphs graphs = new ArticleGraphs(dataset);
            added.forEach(article -> graphs.replace(article.graph(), article.quads()));
            changed.forEach(article -> graphs.replace(article.graph(), article.quads()));
            return changed;
          });
    }
    tally.commit(articles.values(), added.size(), changed.size(), superseded);
  }
}
