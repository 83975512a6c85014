package org.newsgraph.graph;

import java.util.function.Consumer;
import org.newsgraph.extractor.article.ReadResult;

/** Where an ingest takes its articles from: a list, a folder, a feed. */
@FunctionalInterface
public interface ArticleSource {

  /** Hands on each article in the source's order, on the calling thread. */
  void forEach(Consumer<? super ReadResult> results);
}
