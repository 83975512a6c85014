package org.newsgraph.extractor.article.reader;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ArticleReader;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * Reads articles from files, folders, zip archives and streams, in all formats.
 *
 * <pre>{@code
 * ArticleReaders.standard().read(Path.of("news"), ArticleFormat.AUTO, result -> {
 *   if (result instanceof ReadResult.Read read) {
 *     System.out.println(read.article().headline());
 *   } else if (result instanceof ReadResult.Rejected rejected) {
 *     System.err.println(rejected.detail());
 *   }
 * });
 * }</pre>
 *
 * <p>Nothing an input holds makes these methods throw: each article comes as a {@link
 * ReadResult.Read} or as a {@link ReadResult.Rejected} with one line that says what is wrong,
 * where, and how to mend it. What a consumer throws is passed on. Immutable and thread-safe.
 */
public final class ArticleReaders {

  private final ReadSettings settings;
  private final ArticleSources sources;
  private final Map<ArticleFormat, ArticleReader> readers;

  private ArticleReaders(ReadSettings settings) {
    this.settings = settings;
    this.sources = new ArticleSources(settings.largest());
    Optional<Publication> fallback = settings.fallback();
    this.readers = new EnumMap<>(ArticleFormat.class);
    readers.put(ArticleFormat.MARKDOWN, new MarkdownReader(fallback));
    readers.put(ArticleFormat.HTML, new HtmlReader(fallback));
    readers.put(ArticleFormat.FEED, new FeedReader(fallback));
    readers.put(ArticleFormat.JSON_LINES, new JsonLinesReader(fallback));
    readers.put(ArticleFormat.TEXT, new PlainTextReader(fallback));
  }

  /** Readers with the standard settings. */
  public static ArticleReaders standard() {
    return of(ReadSettings.standard());
  }

  /** Readers with these settings. */
  public static ArticleReaders of(ReadSettings settings) {
    return new ArticleReaders(settings);
  }

  /**
   * Reads a file, a zip archive, or all files below a folder in the order of their paths.
   *
   * @param format the format of all documents; {@link ArticleFormat#AUTO} finds each one's
   */
  public void read(Path path, ArticleFormat format, Consumer<ReadResult> results) {
    sources.read(path, document -> read(document, format, results), results);
  }

  /**
   * Reads a stream to its end; closing it is the caller's part.
   *
   * @param source what to call the stream in messages; a web address is also the address of an
   *     article that states none, and its ending tells the format
   */
  public void read(
      String source, InputStream stream, ArticleFormat format, Consumer<ReadResult> results) {
    sources.read(source, stream, document -> read(document, format, results), results);
  }

  /** Reads one document. */
  public void read(Document document, ArticleFormat format, Consumer<ReadResult> results) {
    Optional<Rejected> unfit = unfit(document);
    if (unfit.isPresent()) {
      results.accept(unfit.get());
      return;
    }
    Optional<ArticleFormat> known =
        format == ArticleFormat.AUTO ? FormatDetector.detect(document) : Optional.of(format);
    Optional<ArticleReader> reader = known.map(readers::get);
    if (reader.isPresent()) {
      reader.get().read(document, results);
    } else {
      results.accept(
          reject(
              document,
              Reason.UNKNOWN_FORMAT,
              "no format known by its name or content; give --format markdown, html, feed, jsonl or text"));
    }
  }

  private Optional<Rejected> unfit(Document document) {
    byte[] bytes = document.bytes();
    if (bytes.length > settings.largest()) {
      return Optional.of(ArticleSources.tooLarge(document.source(), settings.largest()));
    }
    if (isBlank(bytes)) {
      return Optional.of(reject(document, Reason.EMPTY, "the file is empty; remove it"));
    }
    if (DecodedText.isBinary(bytes)) {
      return Optional.of(
          reject(document, Reason.BINARY, "binary, not text; save the article as text or HTML"));
    }
    return Optional.empty();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte value : bytes) {
      if (value < 0 || value > ' ' || value == 0) {
        return false;
      }
    }
    return true;
  }

  private static Rejected reject(Document document, Reason reason, String what) {
    return new Rejected(document.source(), reason, document.source() + ": " + what);
  }
}
