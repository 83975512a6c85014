package org.newsgraph.extractor.article;

import java.util.function.Consumer;

/**
 * Reads the articles of one document.
 *
 * <p>A reader never throws for what is wrong with a document: it hands on a {@link
 * ReadResult.Rejected}. Readers are immutable and thread-safe.
 */
public interface ArticleReader {

  /**
   * Hands on each article of the document, in its order: one of a page, all of a feed or of a file
   * of lines.
   */
  void read(Document document, Consumer<ReadResult> results);
}
