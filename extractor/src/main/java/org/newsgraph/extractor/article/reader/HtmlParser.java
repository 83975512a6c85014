package org.newsgraph.extractor.article.reader;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Parses HTML whose nesting has a limit. Immutable and thread-safe. */
final class HtmlParser {

  private static final int DEEPEST = 500;

  /** Tags left open beyond this are not worth parsing: each costs a search of those before it. */
  private static final int MOST_OPEN = 4000;

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)");

  /** Elements that have no end tag, or need none. */
  private static final Set<String> UNCLOSED =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr", "p", "li", "dt", "dd", "option", "td", "th", "tr");

  /**
   * The page; empty if its elements are nested more than 500 deep, which no page of news is.
   *
   * @param base the address that relative addresses are resolved against; may be empty
   */
  Optional<Document> parse(String html, String base) {
    if (leavesTooManyOpen(html)) {
      return Optional.empty();
    }
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
    Depth depth = new Depth();
    page.traverse(depth);
    return depth.deepest < DEEPEST - 1 ? Optional.of(page) : Optional.empty();
  }

  private static boolean leavesTooManyOpen(String html) {
    int open = 0;
    Matcher tag = TAG.matcher(html);
    while (open < MOST_OPEN && tag.find()) {
      if (!UNCLOSED.contains(tag.group(2).toLowerCase(Locale.ROOT))) {
        open = tag.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
      }
    }
    return open >= MOST_OPEN;
  }

  private static final class Depth implements NodeVisitor {

    private int deepest;

    @Override
    public void head(Node node, int depth) {
      deepest = Math.max(deepest, depth);
    }
  }
}
