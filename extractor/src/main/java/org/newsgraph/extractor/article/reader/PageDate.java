package org.newsgraph.extractor.article.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.extractor.article.Publication;

/**
 * Finds a page's date of publication: in its metadata, in {@code time} elements, in the lines
 * between headline and body, in the lines after the body, in the data of its scripts; the first
 * that is found, made more precise by a later one of the same day.
 */
final class PageDate {

  private static final String[] NAMES = {
    "ld:datepublished",
    "ld:pubdate",
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "og:release_date",
    "og:time",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish_time",
    "publish-date",
    "pubtime",
    "weibo:article:create_at",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "releasedate",
    "publication_date",
    "bytedance:published_time",
    "ld:datecreated",
    "date",
    "dateupdate",
    "article:modified_time",
    "bytedance:updated_time",
    "ld:datemodified"
  };

  private static final Pattern SCRIPT =
      Pattern.compile(
          "[\"']?\\b(?:date_?published|publish(?:ed)?_?(?:time|at|date)|pub_?(?:date|time)"
              + "|create(?:d)?_?(?:at|time|date)|ct)[\"']?\\s*[:=]\\s*[\"']?"
              + "((?:19|20)\\d{2}[-/年][^\"',;<]{4,24}|1[0-9]{9}(?:\\d{3})?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABELLED = Pattern.compile(".{0,12}(?:发布|发表|日期|时间|更新).*");

  private static final int LONGEST_LINE = 90;
  private static final int LINES_AFTER = 12;

  private PageDate() {}

  /** The lines of a page, by where they stand. */
  record Lines(List<String> before, List<String> after) {}

  static Optional<Publication> of(Document page, PageMetadata metadata, Lines lines) {
    List<Publication> found =
        Stream.of(
                metadata.all(NAMES).stream().map(PublicationDates::parse),
                page.select("time[datetime], [itemprop=datePublished][content]").stream()
                    .map(PageDate::stated),
                shortLines(lines.before()).map(PublicationDates::find),
                shortLines(lines.after())
                    .limit(LINES_AFTER)
                    .filter(line -> LABELLED.matcher(line).matches())
                    .map(PublicationDates::find))
            .flatMap(stream -> stream)
            .flatMap(Optional::stream)
            .toList();
    return found.isEmpty() ? ofScripts(page) : Optional.of(mostPrecise(found));
  }

  private static Optional<Publication> stated(Element element) {
    String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
    return PublicationDates.parse(value);
  }

  private static Stream<String> shortLines(List<String> lines) {
    return lines.stream().filter(line -> line.length() <= LONGEST_LINE);
  }

  private static Publication mostPrecise(List<Publication> found) {
    Publication first = found.get(0);
    return found.stream()
        .filter(date -> date instanceof Publication.Instant && date.day().equals(first.day()))
        .findFirst()
        .filter(date -> first instanceof Publication.Day)
        .orElse(first);
  }

  private static Optional<Publication> ofScripts(Document page) {
    for (Element script : page.select("script")) {
      Matcher matcher = SCRIPT.matcher(script.data());
      if (matcher.find()) {
        return PublicationDates.parse(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
