package org.newsgraph.cli.watch;

import java.time.Duration;
import java.util.Optional;
import org.newsgraph.extractor.article.Document;

/** What came of asking an address. */
sealed interface Answer {

  /**
   * It gave a document.
   *
   * @param document the document
   * @param etag its entity tag, or empty
   * @param modified its date of modification as written, or empty
   */
  record Fresh(Document document, String etag, String modified) implements Answer {}

  /** It is what it was. */
  record Unchanged() implements Answer {}

  /**
   * It gave nothing.
   *
   * @param reason one line for the user
   * @param pause how long the server asks to wait, if it does
   */
  record Failed(String reason, Optional<Duration> pause) implements Answer {}
}
