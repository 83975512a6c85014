package org.newsgraph.extractor.article.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Read;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * What a reader found in a document, before it is known whether that makes an article.
 *
 * @param published as the source states it
 * @param clock what a time said to be GMT shows in this kind of source
 */
record Draft(
    Optional<String> url,
    String headline,
    List<String> paragraphs,
    Optional<Publication> published,
    StatedClock clock,
    Optional<String> publisher,
    List<String> authors,
    List<String> sections,
    List<String> images) {

  /**
   * The article, or why this is none.
   *
   * @param source where it came from
   * @param fallback the date of an article that states none
   * @param mend how to state a date in this format
   */
  ReadResult finish(String source, Optional<Publication> fallback, String mend) {
    ReadResult result = finishEvenUndated(source, fallback);
    boolean undated = result instanceof Read read && read.article().published().isEmpty();
    return undated
        ? new Rejected(source, Reason.NO_DATE, source + ": no publication date; " + mend)
        : result;
  }

  /** The article, with or without a date, or why this is none. */
  ReadResult finishEvenUndated(String source, Optional<Publication> fallback) {
    String title = Whitespace.tidy(headline);
    List<String> body = body(title);
    if (body.isEmpty()) {
      return new Rejected(
          source, Reason.NO_TEXT, source + ": no text of an article found in it; check the file");
    }
    return new Read(
        source,
        new Article(
            url.map(String::strip).filter(address -> !address.isEmpty()),
            title,
            body,
            published
                .map(stated -> clock.settle(stated, body))
                .or(() -> Dateline.of(body))
                .or(() -> fallback),
            publisher.map(Whitespace::tidy).filter(name -> !name.isEmpty()),
            unique(authors),
            unique(sections),
            unique(images)));
  }

  /** The paragraphs, tidied, without a headline repeated at their head. */
  private List<String> body(String title) {
    List<String> body = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String text = Whitespace.tidy(paragraph);
      boolean repeatsTitle = body.isEmpty() && text.equals(title);
      if (!text.isEmpty() && !repeatsTitle) {
        body.add(text);
      }
    }
    return body;
  }

  private static List<String> unique(List<String> values) {
    LinkedHashSet<String> kept = new LinkedHashSet<>();
    for (String value : values) {
      String text = Whitespace.tidy(value);
      if (!text.isEmpty()) {
        kept.add(text);
      }
    }
    return List.copyOf(kept);
  }
}
