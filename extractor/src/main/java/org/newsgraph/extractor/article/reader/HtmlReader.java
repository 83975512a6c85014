package org.newsgraph.extractor.article.reader;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.newsgraph.extractor.article.ArticleReader;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;

/**
 * Reads a news page: headline, outlet, date and body, by what the page says of itself (schema.org
 * JSON-LD, Open Graph, {@code meta}, {@code time}), by where its prose is densest, and by the lines
 * that Chinese outlets set around it ({@code 来源：}, {@code 2024年3月5日 10:20}).
 */
final class HtmlReader implements ArticleReader {

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:来源于?|稿源)\\s*[：:]\\s*(?!网络|互联网|综合|未知)([^\\s　|【】（）()]{2,20}?)"
              + "(?=举报|分享|评论|作者|编辑|[\\s　|【】（）()]|$)");

  /** The outlet at the end of a page's title. */
  private static final Pattern OUTLET =
      Pattern.compile(
          ".*[-_|｜—]\\s*([^-_|｜—]{1,12}(?:网|网站|报|社|新闻|在线|周刊|杂志|电视台|客户端))\\s*(?:-[^-]*)?$");

  private final Optional<Publication> fallback;
  private final HtmlParser html = new HtmlParser();
  private final JsonMapper json = JsonMapper.builder().build();
  private final PageFurniture furniture = PageFurniture.standard();
  private final MainText mainText = new MainText(furniture);

  /**
   * @param fallback the date of an article that states none
   */
  HtmlReader(Optional<Publication> fallback) {
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
    String address = source.startsWith("http://") || source.startsWith("https://") ? source : "";
    return html.parse(text, address)
        .map(page -> draft(page, address))
        .map(
            draft ->
                draft.finish(
                    source,
                    fallback,
                    "add <meta property=\"article:published_time\" content=\"YYYY-MM-DD\">"))
        .orElseGet(() -> Rejections.nestedTooDeep(source));
  }

  private Draft draft(org.jsoup.nodes.Document page, String address) {
    PageMetadata metadata = PageMetadata.of(page, json);
    List<String> lines = HtmlParagraphs.of(page.body()).texts();
    Optional<Element> main = mainText.find(page.body());
    Optional<HtmlParagraphs> prose =
        main.map(element -> HtmlParagraphs.prose(element, furniture::isFurniture));
    List<String> body = furniture.without(prose.map(HtmlParagraphs::texts).orElse(List.of()));
    String title =
        PageTitle.of(
            page.title(), lines, metadata.first("ld:headline", "og:title", "twitter:title"));
    PageDate.Lines around = around(lines, title, body);
    List<String> images = new ArrayList<>(metadata.all("og:image"));
    prose.ifPresent(found -> images.addAll(found.images()));
    return new Draft(
        url(page, metadata).or(() -> Optional.of(address).filter(text -> !text.isEmpty())),
        title,
        body,
        PageDate.of(page, metadata, around),
        StatedClock.UNIVERSAL,
        publisher(page, metadata, around),
        authors(metadata),
        metadata.all("ld:articlesection", "article:section"),
        images.stream().filter(image -> image.startsWith("http")).toList());
  }

  /** The lines from the headline to the body, and those after the body. */
  private static PageDate.Lines around(List<String> lines, String title, List<String> body) {
    if (body.isEmpty()) {
      return new PageDate.Lines(lines, List.of());
    }
    int first = Math.max(0, lines.indexOf(body.get(0)));
    int last = Math.max(first, lines.lastIndexOf(body.get(body.size() - 1)));
    int headline = Math.max(0, lines.subList(0, first).lastIndexOf(title));
    return new PageDate.Lines(
        lines.subList(headline, first),
        lines.subList(Math.min(last + 1, lines.size()), lines.size()));
  }

  private static Optional<String> url(org.jsoup.nodes.Document page, PageMetadata metadata) {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
        .map(link -> link.absUrl("href"))
        .or(() -> metadata.first("og:url", "ld:url", "ld:mainentityofpage"))
        .filter(address -> address.startsWith("http"));
  }

  private static Optional<String> publisher(
      org.jsoup.nodes.Document page, PageMetadata metadata, PageDate.Lines around) {
    return metadata
        .first("ld:publisher", "mediaid")
        .or(() -> source(around.before()))
        .or(() -> source(around.after().subList(0, Math.min(5, around.after().size()))))
        .or(() -> metadata.first("source").flatMap(HtmlReader::afterLabel))
        .or(() -> metadata.first("og:site_name"))
        .or(
            () ->
                Optional.of(OUTLET.matcher(page.title()))
                    .filter(Matcher::matches)
                    .map(title -> title.group(1)));
  }

  private static Optional<String> source(List<String> lines) {
    return lines.stream()
        .map(SOURCE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<String> afterLabel(String value) {
    Matcher matcher = SOURCE.matcher(value);
    return Optional.of(matcher.find() ? matcher.group(1) : value);
  }

  /** The authors, where the metadata names people: no addresses, no numbers. */
  private static List<String> authors(PageMetadata metadata) {
    return metadata.all("ld:author", "author").stream()
        .filter(
            name -> name.codePoints().allMatch(c -> Character.isLetter(c) || c == '·' || c == ' '))
        .toList();
  }
}
