package org.newsgraph.extractor.article.reader;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.article.ArticleReader;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads RSS and Atom feeds: one article an entry, from its content or else its description. Feeds
 * that declare a DTD are refused, so that no entity can grow or reach for a file.
 */
final class FeedReader implements ArticleReader {

  private static final String MEND = "add a pubDate or updated element to the entry";

  private final Optional<Publication> fallback;
  private final HtmlParser html = new HtmlParser();
  private final PageFurniture furniture = PageFurniture.standard();

  /**
   * @param fallback the date of an entry that states none
   */
  FeedReader(Optional<Publication> fallback) {
    this.fallback = fallback;
  }

  @Override
  public void read(Document document, Consumer<ReadResult> results) {
    Optional<String> text = DecodedText.of(document.bytes());
    if (text.isEmpty()) {
      results.accept(Rejections.undecodable(document.source()));
      return;
    }
    try {
      FeedXml xml = FeedXml.parse(text.get());
      SyndFeed feed = new SyndFeedInput().build(xml.document());
      if (feed.getEntries().isEmpty()) {
        results.accept(
            new Rejected(
                document.source(),
                Reason.NO_TEXT,
                document.source() + ": the feed has no entries"));
      }
      for (int i = 0; i < feed.getEntries().size(); i++) {
        String source = document.source() + "#" + (i + 1);
        results.accept(read(source, feed, feed.getEntries().get(i), xml.date(i)));
      }
    } catch (SAXParseException e) {
      results.accept(malformed(document.source(), ", line " + e.getLineNumber(), e));
    } catch (SAXException | FeedException | IllegalArgumentException e) {
      results.accept(malformed(document.source(), "", e));
    }
  }

  private static Rejected malformed(String source, String line, Exception problem) {
    String message = String.valueOf(problem.getMessage());
    String what =
        message.contains("DOCTYPE")
            ? "it declares a DTD, which is not read for safety; remove the <!DOCTYPE> declaration"
            : Whitespace.tidy(message) + "; save the feed as well-formed RSS or Atom";
    return new Rejected(source, Reason.MALFORMED, source + line + ": no feed: " + what);
  }

  private ReadResult read(
      String source, SyndFeed feed, SyndEntry entry, Optional<Publication> stated) {
    Optional<org.jsoup.nodes.Document> content = html.parse(content(entry), link(entry).orElse(""));
    if (content.isEmpty()) {
      return Rejections.nestedTooDeep(source);
    }
    Element body = content.get().body();
    HtmlParagraphs paragraphs = HtmlParagraphs.of(body);
    return new Draft(
            link(entry),
            Parser.unescapeEntities(textOf(entry.getTitle()), false),
            furniture.without(paragraphs.texts()),
            stated.or(() -> date(entry)),
            StatedClock.UNIVERSAL,
            publisher(feed, entry),
            authors(entry),
            entry.getCategories().stream()
                .map(SyndCategory::getName)
                .map(FeedReader::textOf)
                .toList(),
            paragraphs.images())
        .finish(source, fallback, MEND);
  }

  private static String content(SyndEntry entry) {
    return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .map(SyndContent::getValue)
        .map(FeedReader::textOf)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> link(SyndEntry entry) {
    return Stream.of(textOf(entry.getLink()), textOf(entry.getUri()))
        .map(String::strip)
        .filter(address -> address.startsWith("http"))
        .findFirst();
  }

  private static Optional<Publication> date(SyndEntry entry) {
    return Stream.of(
            Optional.ofNullable(entry.getPublishedDate()),
            Optional.ofNullable(entry.getUpdatedDate()))
        .flatMap(Optional::stream)
        .map(Date::toInstant)
        .<Publication>map(
            instant -> new Publication.Instant(instant.atOffset(PublicationDates.BEIJING)))
        .findFirst();
  }

  private static Optional<String> publisher(SyndFeed feed, SyndEntry entry) {
    return Optional.ofNullable(entry.getSource())
        .map(SyndFeed::getTitle)
        .or(() -> Optional.ofNullable(feed.getTitle()));
  }

  private static List<String> authors(SyndEntry entry) {
    List<String> persons =
        entry.getAuthors().stream().map(SyndPerson::getName).map(FeedReader::textOf).toList();
    return persons.isEmpty() ? List.of(textOf(entry.getAuthor())) : persons;
  }

  private static String textOf(@Nullable String value) {
    return value == null ? "" : value;
  }
}
