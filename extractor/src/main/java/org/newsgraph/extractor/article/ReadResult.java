package org.newsgraph.extractor.article;

import java.util.Optional;

/** What became of one article of an input: it was read, or it was rejected with a reason. */
public sealed interface ReadResult {

  /** Where the article came from, for messages: a path, an address, an entry of an archive. */
  String source();

  /** The article was read. */
  record Read(String source, Article article) implements ReadResult {

    /** What is amiss with an article that was read, in one line: that it states no date. */
    public Optional<String> note() {
      return article.published().isPresent()
          ? Optional.empty()
          : Optional.of(
              source
                  + ": no publication date, so that days such as 昨天 stay open;"
                  + " add `date: YYYY-MM-DD`");
    }
  }

  /**
   * The article could not be read; the rest of its batch is not affected.
   *
   * @param reason what is wrong, in a word that can be counted
   * @param detail one line: the source, what is wrong, and the mend
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
    NO_DATE,
    /** An error in the program. */
    FAILED
  }
}
