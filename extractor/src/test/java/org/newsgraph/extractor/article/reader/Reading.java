package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.ReadResult;

/** What the standard readers make of a document written in a test. */
final class Reading {

  private final List<ReadResult> results = new ArrayList<>();

  private Reading(Document document, ArticleFormat format) {
    ArticleReaders.standard().read(document, format, results::add);
  }

  static Reading of(String name, String text) {
    return of(name, text, StandardCharsets.UTF_8);
  }

  static Reading of(String name, String text, Charset charset) {
    return of(name, text.getBytes(charset));
  }

  static Reading of(String name, byte[] bytes) {
    return new Reading(new Document(name, bytes), ArticleFormat.AUTO);
  }

  List<ReadResult> results() {
    return results;
  }

  List<Article> articles() {
    return results.stream()
        .filter(ReadResult.Read.class::isInstance)
        .map(result -> ((ReadResult.Read) result).article())
        .toList();
  }

  List<ReadResult.Rejected> rejected() {
    return results.stream()
        .filter(ReadResult.Rejected.class::isInstance)
        .map(ReadResult.Rejected.class::cast)
        .toList();
  }

  Article article() {
    assertThat(results).hasSize(1);
    assertThat(rejected()).isEmpty();
    return articles().get(0);
  }

  /** The one rejection, whose detail is one line that names the source. */
  ReadResult.Rejected rejection() {
    assertThat(results).hasSize(1);
    assertThat(articles()).isEmpty();
    ReadResult.Rejected rejection = rejected().get(0);
    assertThat(rejection.detail()).hasLineCount(1).startsWith(rejection.source());
    return rejection;
  }
}
