package org.newsgraph.extractor.article.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells an article's body from what stands around and within it: menus, related links, comments,
 * advertisements, editors' and copyright lines. What marks them is declared in data files.
 *
 * <p>Immutable and thread-safe.
 */
final class PageFurniture {

  private static final Set<String> ELEMENTS = Set.of("nav", "aside", "footer", "menu", "dialog");

  private static final Pattern WORD_BORDER = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  /** A gallery's first caption begins with its number. */
  private static final Pattern GALLERY_COUNT = Pattern.compile("^1/\\d{1,3}\\s+");

  private final Set<String> furnitureNames;
  private final Set<String> bodyNames;
  private final List<Pattern> lines;
  private final List<Pattern> ends;

  private PageFurniture(
      Set<String> furnitureNames, Set<String> bodyNames, List<Pattern> lines, List<Pattern> ends) {
    this.furnitureNames = furnitureNames;
    this.bodyNames = bodyNames;
    this.lines = lines;
    this.ends = ends;
  }

  /** The furniture of Chinese news pages, as declared in this package's data files. */
  static PageFurniture standard() {
    return new PageFurniture(
        Set.copyOf(ResourceLines.of("furniture-names.txt")),
        Set.copyOf(ResourceLines.of("body-names.txt")),
        ResourceLines.of("furniture-lines.txt").stream().map(Pattern::compile).toList(),
        ResourceLines.of("body-ends.txt").stream().map(Pattern::compile).toList());
  }

  /** Whether an element's kind, class or id says that it holds furniture, or that it is hidden. */
  boolean isFurniture(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return ELEMENTS.contains(element.normalName())
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || names(element).stream().anyMatch(furnitureNames::contains);
  }

  /** Whether an element's kind, class or id says that it holds the article. */
  boolean isBody(Element element) {
    return element.normalName().equals("article")
        || names(element).stream().anyMatch(bodyNames::contains);
  }

  private static List<String> names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return List.of();
    }
    return WORD_BORDER
        .splitAsStream(element.className() + " " + element.id())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The lines that are the article's, up to one that ends it. */
  List<String> without(List<String> body) {
    List<String> kept = new ArrayList<>();
    for (String line : body) {
      if (!kept.isEmpty() && matches(ends, line)) {
        break;
      }
      String text = kept.isEmpty() ? GALLERY_COUNT.matcher(line).replaceFirst("") : line;
      if (!matches(lines, text) && text.codePoints().anyMatch(Character::isLetter)) {
        kept.add(text);
      }
    }
    return kept;
  }

  private static boolean matches(List<Pattern> patterns, String line) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }
}
