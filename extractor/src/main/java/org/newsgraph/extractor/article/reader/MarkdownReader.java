package org.newsgraph.extractor.article.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.newsgraph.extractor.article.ArticleReader;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;

/**
 * Reads Markdown with YAML front matter, as Hexo and Jekyll keep articles and feed mirrors write
 * them; the body is HTML or Markdown.
 *
 * <p>Keys: {@code title}, {@code date} (or {@code published}), {@code url} (or {@code link}),
 * {@code author}, {@code publisher} (or {@code source}), {@code categories}, {@code headimg},
 * {@code thumbnail}, {@code cover}. Where no key names the publisher, {@code author} is it, as
 * mirrors have it, a note in brackets behind the name left out; failing that, the last category
 * that is not the name of a page such as 首页.
 */
final class MarkdownReader implements ArticleReader {

  private static final Pattern FENCED =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(?:(.*?)\\R)??---[ \\t]*(?:\\R(.*))?\\z", Pattern.DOTALL);

  private static final Pattern NOTE = Pattern.compile("\\s*[（(][^（()）]*[）)]\\s*$");

  private static final Set<String> PAGES =
      Set.of("首页", "新闻", "要闻", "头条", "新媒体", "资讯", "推荐", "热点", "未分类", "news", "home");

  private static final int NESTING = 100;

  private static final String[] DATE_KEYS = {"date", "published"};

  private final Optional<Publication> fallback;
  private final HtmlParser html = new HtmlParser();

  /**
   * @param fallback the date of an article that states none
   */
  MarkdownReader(Optional<Publication> fallback) {
    this.fallback = fallback;
  }

  @Override
  public void read(Document document, Consumer<ReadResult> results) {
    results.accept(
        DecodedText.of(document.bytes())
            .map(text -> read(document.source(), text))
            .orElseGet(() -> Rejections.undecodable(document.source())));
  }

  private ReadResult read(String source, String text) {
    Matcher parts = FENCED.matcher(text);
    if (!parts.matches()) {
      return new Rejected(
          source,
          Reason.MALFORMED,
          source + ": no front matter; begin with a line ---, `key: value` lines, a line ---");
    }
    FrontMatter matter;
    try {
      matter = FrontMatter.parse(parts.group(1) == null ? "" : parts.group(1));
    } catch (FrontMatter.Malformed e) {
      return new Rejected(
          source,
          Reason.MALFORMED,
          "%s, line %d: broken front matter: %s".formatted(source, e.line() + 1, e.getMessage()));
    }
    return html.parse(asHtml(parts.group(2) == null ? "" : parts.group(2)), "")
        .map(page -> draft(matter, HtmlParagraphs.of(page.body())))
        .map(draft -> finish(source, matter, draft))
        .orElseGet(() -> Rejections.nestedTooDeep(source));
  }

  private ReadResult finish(String source, FrontMatter matter, Draft draft) {
    return matter.first(DATE_KEYS).isPresent()
        ? draft.finish(source, fallback, "write `date: YYYY-MM-DD` in the front matter")
        : draft.finishEvenUndated(source, fallback);
  }

  private static String asHtml(String body) {
    if (body.stripLeading().startsWith("<")) {
      return body;
    }
    Parser parser = Parser.builder().maxOpenBlockParsers(NESTING).maxInlineNesting(NESTING).build();
    return HtmlRenderer.builder().build().render(parser.parse(body));
  }

  private static Draft draft(FrontMatter matter, HtmlParagraphs body) {
    List<String> categories = matter.all("categories", "category");
    Optional<String> outlet = matter.first("publisher", "source");
    Optional<String> publisher =
        outlet.or(() -> matter.first("author").map(MarkdownReader::withoutNote));
    List<String> images = new ArrayList<>();
    matter.first("headimg").ifPresent(images::add);
    matter.first("thumbnail").ifPresent(images::add);
    matter.first("cover", "image").ifPresent(images::add);
    images.addAll(body.images());
    return new Draft(
        matter.first("url", "link", "permalink"),
        matter.first("title").orElse(""),
        body.texts(),
        matter.first(DATE_KEYS).flatMap(PublicationDates::parse),
        StatedClock.BEIJING,
        publisher.filter(name -> !name.isEmpty()).or(() -> lastOutlet(categories)),
        outlet.isPresent() ? matter.all("author", "authors") : matter.all("authors"),
        categories,
        images);
  }

  private static String withoutNote(String author) {
    return NOTE.matcher(author).replaceFirst("");
  }

  private static Optional<String> lastOutlet(List<String> categories) {
    return categories.stream()
        .map(MarkdownReader::withoutNote)
        .filter(category -> !category.isEmpty() && !PAGES.contains(category))
        .reduce((first, second) -> second);
  }
}
