package org.newsgraph.extractor.article.reader;

import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/** The rejections that several readers share. */
final class Rejections {

  private Rejections() {}

  /** No charset fits. */
  static Rejected undecodable(String source) {
    return new Rejected(
        source,
        Reason.MALFORMED,
        source + ": its bytes fit no charset known here; save it as UTF-8");
  }

  /** HTML that is no page. */
  static Rejected nestedTooDeep(String source) {
    return new Rejected(
        source,
        Reason.MALFORMED,
        source + ": HTML elements nested more than 500 deep; save the article alone");
  }
}
