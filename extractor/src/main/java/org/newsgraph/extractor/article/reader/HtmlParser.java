package org.newsgraph.extractor.article.reader;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Parses HTML whose nesting has a limit. Immutable and thread-safe. */
final class HtmlParser {

  private static final int DEEPEST = 500;

  /**
   * The page; empty if its elements are nested more than 500 deep, which no page of news is.
   *
   * @param base the address that relative addresses are resolved against; may be empty
   */
  Optional<Document> parse(String html, String base) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
    Depth depth = new Depth();
    page.traverse(depth);
    return depth.deepest < DEEPEST - 1 ? Optional.of(page) : Optional.empty();
  }

  private static final class Depth implements NodeVisitor {

    private int deepest;

    @Override
    public void head(Node node, int depth) {
      deepest = Math.max(deepest, depth);
    }
  }
}
