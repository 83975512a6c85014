package org.newsgraph.extractor.article.reader;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        PageOutlet.publisher(page.title(), metadata, around),
        PageOutlet.authors(page.title(), metadata),
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
}
