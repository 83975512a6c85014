package org.newsgraph.extractor.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A news article as read from its source, before any analysis.
 *
 * @param url the source's own address, where it gives one
 * @param headline the title, one line; empty if the source has none
 * @param paragraphs the body, one string a paragraph, none blank, none holding a line feed
 * @param published when it appeared, where known
 * @param publisher the outlet
 * @param authors the named authors, in the source's order
 * @param sections the sections or categories it was filed under
 * @param images addresses of its images
 */
public record Article(
    Optional<String> url,
    String headline,
    List<String> paragraphs,
    Optional<Publication> published,
    Optional<String> publisher,
    List<String> authors,
    List<String> sections,
    List<String> images) {

  public Article {
    Objects.requireNonNull(url);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(published);
    Objects.requireNonNull(publisher);
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
    sections = List.copyOf(sections);
    images = List.copyOf(images);
    if (headline.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("A headline is one line");
    }
    for (String paragraph : paragraphs) {
      if (paragraph.isBlank() || paragraph.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("A paragraph is one line that is not blank");
      }
    }
  }

  /**
   * The text that all offsets count in: the headline, a line feed, the paragraphs joined by line
   * feeds.
   */
  public String text() {
    return headline + "\n" + String.join("\n", paragraphs);
  }
}
