package org.newsgraph.extractor.article.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who published a page and who wrote it. */
final class PageOutlet {

  /** {@code 来源：江报}, unless it names nobody; the link that often follows is no part of it. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:来源于?|稿源)\\s*[：:]\\s*(?!网络|互联网|综合|未知)([^\\s　|【】（）()]{2,20}?)"
              + "(?=举报|分享|评论|作者|编辑|[\\s　|【】（）()]|$)");

  /** The outlet at the end of a page's title. */
  private static final Pattern IN_TITLE =
      Pattern.compile(
          ".*(?:[_|｜]\\s*(?<last>[^-_|｜\\s]{2,8})"
              + "|[-_|｜—]\\s*(?<named>[^-_|｜—]{1,12}"
              + "(?:网|网站|报|社|新闻|在线|周刊|杂志|电视台|客户端))\\s*(?:-[^-]*)?)");

  private static final int LINES_AFTER = 5;

  private PageOutlet() {}

  /** The outlet that wrote the article, where the page names it, or the one whose page it is. */
  static Optional<String> publisher(String title, PageMetadata metadata, PageDate.Lines around) {
    return metadata
        .first("ld:publisher", "mediaid")
        .or(() -> source(around.before()))
        .or(() -> source(around.after().stream().limit(LINES_AFTER).toList()))
        .or(() -> metadata.first("source").map(value -> source(List.of(value)).orElse(value)))
        .or(() -> metadata.first("og:site_name"))
        .or(() -> inTitle(title));
  }

  /** The authors, where the metadata names people: no address, no number, not the outlet. */
  static List<String> authors(String title, PageMetadata metadata) {
    return metadata.all("ld:author", "author").stream()
        .filter(name -> !title.contains(name))
        .filter(
            name -> name.codePoints().allMatch(c -> Character.isLetter(c) || c == '·' || c == ' '))
        .toList();
  }

  /** The outlet that the first line with {@code 来源：} names. */
  static Optional<String> source(List<String> lines) {
    return lines.stream()
        .map(SOURCE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<String> inTitle(String title) {
    Matcher matcher = IN_TITLE.matcher(title.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(matcher.group("named"))
        .or(() -> Optional.ofNullable(matcher.group("last")));
  }
}
