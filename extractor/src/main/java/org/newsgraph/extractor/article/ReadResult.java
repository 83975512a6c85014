package org.newsgraph.extractor.article;

/** What became of one article of an input: it was read, or it was rejected with a reason. */
public sealed interface ReadResult {

  /** Where the article came from, for messages: a path, an address, an entry of an archive. */
  String source();

  /** The article was read. */
  record Read(String source, Article article) implements ReadResult {}

  /**
   * The article could not be read; the rest of its batch is not affected.
   *
   * @param reason what is wrong, in a word that can be counted
   * @param detail one line: what, where, and the mend
   */
  record Rejected(String source, Reason reason, String detail) implements ReadResult {}

  /** Why an input is rejected. */
  enum Reason {
    EMPTY,
    BINARY,
    TOO_LARGE,
    UNREADABLE,
    UNKNOWN_FORMAT,
    MALFORMED,
    NO_TEXT,
    NO_DATE
  }
}
