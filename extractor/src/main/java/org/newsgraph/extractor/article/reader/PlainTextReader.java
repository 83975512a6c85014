package org.newsgraph.extractor.article.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.extractor.article.ArticleReader;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.article.ReadResult;

/**
 * Reads plain text: the first line is the headline, each further line a paragraph; one of the two
 * lines below the headline may state date and source ({@code 2024年3月5日 10:20　来源：江报}). A first line
 * that is a sentence is no headline.
 */
final class PlainTextReader implements ArticleReader {

  private static final int LONGEST_HEADLINE = 80;
  private static final int DATE_WITHIN = 3;

  private final Optional<Publication> fallback;

  /**
   * @param fallback the date of an article that states none
   */
  PlainTextReader(Optional<Publication> fallback) {
    this.fallback = fallback;
  }

  @Override
  public void read(Document document, Consumer<ReadResult> results) {
    results.accept(
        DecodedText.of(document.bytes())
            .map(text -> draft(text).finish(document.source(), fallback, MEND))
            .orElseGet(() -> Rejections.undecodable(document.source())));
  }

  private static final String MEND = "add a line such as 2024年3月5日 below the headline";

  private static Draft draft(String text) {
    List<String> lines =
        new ArrayList<>(
            text.lines().map(Whitespace::tidy).filter(line -> !line.isEmpty()).toList());
    String headline = "";
    if (lines.size() > 1 && isHeadline(lines.get(0))) {
      headline = lines.remove(0);
    }
    Optional<String> dateLine =
        lines.stream().limit(DATE_WITHIN - 1).filter(Dateline::isDateLine).findFirst();
    dateLine.ifPresent(lines::remove);
    return new Draft(
        Optional.empty(),
        headline,
        lines,
        dateLine.flatMap(PublicationDates::find),
        StatedClock.BEIJING,
        dateLine.flatMap(line -> PageOutlet.source(List.of(line))),
        List.of(),
        List.of(),
        List.of());
  }

  private static boolean isHeadline(String line) {
    return line.length() <= LONGEST_HEADLINE && !line.endsWith("。") && !Dateline.isDateLine(line);
  }
}
