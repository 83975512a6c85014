package org.newsgraph.extractor.article.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.Document;

/** Finds a document's format: by its first characters where they are plain, else by its name. */
final class FormatDetector {

  private static final int OPENING = 1 << 14;

  private static final Pattern FRONT_MATTER = Pattern.compile("---[ \\t]*\\R");

  private static final Pattern JSON = Pattern.compile("(?:\\[\\s*)?\\{\\s*\"");

  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][A-Za-z:]*)");

  private static final Set<String> FEED_ELEMENTS = Set.of("rss", "feed", "rdf:rdf");

  private static final Set<String> HTML_ELEMENTS =
      Set.of("html", "head", "body", "meta", "title", "div", "p", "article", "section", "h1");

  private static final Map<String, ArticleFormat> EXTENSIONS =
      Map.ofEntries(
          Map.entry("md", ArticleFormat.MARKDOWN),
          Map.entry("markdown", ArticleFormat.MARKDOWN),
          Map.entry("html", ArticleFormat.HTML),
          Map.entry("htm", ArticleFormat.HTML),
          Map.entry("shtml", ArticleFormat.HTML),
          Map.entry("xhtml", ArticleFormat.HTML),
          Map.entry("xml", ArticleFormat.FEED),
          Map.entry("rss", ArticleFormat.FEED),
          Map.entry("atom", ArticleFormat.FEED),
          Map.entry("jsonl", ArticleFormat.JSON_LINES),
          Map.entry("ndjson", ArticleFormat.JSON_LINES),
          Map.entry("json", ArticleFormat.JSON_LINES),
          Map.entry("txt", ArticleFormat.TEXT));

  private FormatDetector() {}

  /** The format; empty if neither name nor content tells one. */
  static Optional<ArticleFormat> detect(Document document) {
    String opening = opening(document.bytes()).stripLeading();
    if (FRONT_MATTER.matcher(opening).lookingAt()) {
      return Optional.of(ArticleFormat.MARKDOWN);
    }
    if (JSON.matcher(opening).lookingAt()) {
      return Optional.of(ArticleFormat.JSON_LINES);
    }
    Matcher element = ELEMENT.matcher(opening);
    if (opening.startsWith("<") && element.find()) {
      String name = element.group(1).toLowerCase(Locale.ROOT);
      if (FEED_ELEMENTS.contains(name)) {
        return Optional.of(ArticleFormat.FEED);
      }
      if (HTML_ELEMENTS.contains(name)) {
        return Optional.of(ArticleFormat.HTML);
      }
    }
    return Optional.ofNullable(EXTENSIONS.get(extension(document.source())));
  }

  /**
   * The first characters; every charset of interest has the marks of a format as ASCII has them.
   */
  private static String opening(byte[] bytes) {
    int length = Math.min(bytes.length, OPENING);
    boolean wide = length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
    String text =
        new String(bytes, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String extension(String source) {
    String name = source.replaceFirst("[?#].*$", "");
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
