package org.newsgraph.extractor.article.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs and images of a piece of HTML, in reading order. */
final class HtmlParagraphs {

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "svg",
          "canvas",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "head",
          "figcaption",
          "audio",
          "video");

  /** The share of its text in links from which a paragraph is no prose. */
  private static final double LINKED = 0.75;

  private static final Set<String> INLINE_BREAKS = Set.of("br", "hr");

  private final List<String> texts;
  private final List<String> images;

  private HtmlParagraphs(List<String> texts, List<String> images) {
    this.texts = List.copyOf(texts);
    this.images = List.copyOf(images);
  }

  /** Reads all of an element's content. Deep nesting costs no stack. */
  static HtmlParagraphs of(Element root) {
    return read(root, new Collector(element -> false, false));
  }

  /**
   * Reads an element's content without the elements below it that are skipped, and without the
   * paragraphs that are hardly more than links.
   */
  static HtmlParagraphs prose(Element root, Predicate<Element> skipped) {
    return read(
        root, new Collector(element -> !element.equals(root) && skipped.test(element), true));
  }

  private static HtmlParagraphs read(Element root, Collector collector) {
    root.filter(collector);
    collector.endParagraph();
    return new HtmlParagraphs(collector.texts, new ArrayList<>(collector.images));
  }

  /** The paragraphs, each one line that is not blank. */
  List<String> texts() {
    return texts;
  }

  /** The web addresses of the images, each once. */
  List<String> images() {
    return images;
  }

  private static final class Collector implements NodeFilter {

    private final List<String> texts = new ArrayList<>();
    private final Set<String> images = new LinkedHashSet<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final Predicate<Element> skipped;
    private final boolean proseOnly;
    private int preformatted;
    private int links;
    private int linkedLength;

    private Collector(Predicate<Element> skipped, boolean proseOnly) {
      this.skipped = skipped;
      this.proseOnly = proseOnly;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        return enter(element);
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
      String name = element.normalName();
      if (SKIPPED.contains(name) || skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("img")) {
        addImage(element);
      } else if (name.equals("td") || name.equals("th")) {
        paragraph.append(' ');
      } else if (endsParagraph(element)) {
        endParagraph();
      }
      if (name.equals("pre")) {
        preformatted++;
      } else if (name.equals("a")) {
        links++;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (element.normalName().equals("a")) {
        links--;
      }
      if (endsParagraph(element)) {
        endParagraph();
      }
      if (element.normalName().equals("pre")) {
        preformatted--;
      }
      return FilterResult.CONTINUE;
    }

    private void append(String text) {
      if (links > 0) {
        linkedLength += text.strip().length();
      }
      if (preformatted == 0) {
        paragraph.append(text);
        return;
      }
      for (String line : text.split("(?<=\n)")) {
        paragraph.append(line);
        if (line.endsWith("\n")) {
          endParagraph();
        }
      }
    }

    private void addImage(Element image) {
      for (String attribute : List.of("data-src", "data-original", "src")) {
        String address = image.absUrl(attribute);
        if (address.startsWith("http")) {
          images.add(address);
          return;
        }
      }
    }

    private static boolean endsParagraph(Element element) {
      String name = element.normalName();
      return INLINE_BREAKS.contains(name)
          || (element.isBlock() && !name.equals("td") && !name.equals("th"));
    }

    private void endParagraph() {
      String text = Whitespace.tidy(paragraph);
      boolean linked = linkedLength > LINKED * text.length();
      paragraph.setLength(0);
      linkedLength = 0;
      if (!text.isEmpty() && !(proseOnly && linked)) {
        texts.add(text);
      }
    }
  }
}
