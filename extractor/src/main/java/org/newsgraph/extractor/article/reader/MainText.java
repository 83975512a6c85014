package org.newsgraph.extractor.article.reader;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds the article: the one with the densest prose.
 *
 * <p>Each text counts its length and ten more for each mark of punctuation, a text without any a
 * fifth of its length, a link's text negatively. The count goes in full to the element that holds
 * the paragraph, six and three tenths of it to the next two above, so that an element holding many
 * paragraphs, or most sections, wins. What is named as furniture counts a fifth; what is named as a
 * body three tenths more.
 */
final class MainText {

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "blockquote", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd");

  private static final Set<String> IGNORED =
      Set.of("script", "style", "noscript", "template", "textarea", "select", "title");

  private static final double[] SHARES = {1.0, 0.6, 0.3};

  private final PageFurniture furniture;

  MainText(PageFurniture furniture) {
    this.furniture = furniture;
  }

  /** The element that holds the article; empty if the page holds no text. */
  Optional<Element> find(Element body) {
    Scores scores = new Scores();
    body.traverse(scores);
    @Nullable Element best = null;
    double highest = 0;
    for (Map.Entry<Element, Double> entry : scores.byElement.entrySet()) {
      Element element = entry.getKey();
      double score = entry.getValue() * (isNamedBody(element) ? 1.3 : 1);
      if (score > highest) {
        highest = score;
        best = element;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isNamedBody(Element element) {
    return element.attr("itemprop").equals("articleBody") || furniture.isBody(element);
  }

  private final class Scores implements NodeVisitor {

    private final Map<Element, Double> byElement = new LinkedHashMap<>();
    private int links;
    private int ignored;
    private final Set<Element> within = new HashSet<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        count(element, 1);
        if (!element.normalName().equals("body") && furniture.isFurniture(element)) {
          within.add(element);
        }
      } else if (node instanceof TextNode text && ignored == 0 && !text.isBlank()) {
        credit(text);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        count(element, -1);
        within.remove(element);
      }
    }

    private void count(Element element, int step) {
      String name = element.normalName();
      if (name.equals("a")) {
        links += step;
      } else if (IGNORED.contains(name)) {
        ignored += step;
      }
    }

    private void credit(TextNode node) {
      String text = node.text().strip();
      double weight = links > 0 ? -text.length() : prose(text);
      if (!within.isEmpty()) {
        weight *= 0.2;
      }
      @Nullable Element holder = holder(node);
      for (int i = 0; i < SHARES.length && holder != null; i++) {
        byElement.merge(holder, weight * SHARES[i], Double::sum);
        holder = holder.parent();
      }
    }
  }

  private static double prose(String text) {
    long marks = text.chars().filter(c -> "，。！？；：、”,.!?;".indexOf(c) >= 0).count();
    return marks == 0 ? 0.2 * text.length() : text.length() + 10.0 * marks;
  }

  /** The element that holds the paragraph of a text. */
  private static @Nullable Element holder(TextNode text) {
    @Nullable Element element = text.parentNode() instanceof Element parent ? parent : null;
    while (element != null && !element.isBlock()) {
      element = element.parent();
    }
    return element != null && PARAGRAPHS.contains(element.normalName())
        ? element.parent()
        : element;
  }
}
