package org.newsgraph.extractor.article.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private static final Set<String> INLINE_BREAKS = Set.of("br", "hr");

  private final List<String> texts;
  private final List<String> images;

  private HtmlParagraphs(List<String> texts, List<String> images) {
    this.texts = List.copyOf(texts);
    this.images = List.copyOf(images);
  }

  /** Reads an element's content. Deep nesting costs no stack. */
  static HtmlParagraphs of(Element root) {
    Collector collector = new Collector();
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
    private int preformatted;

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
      if (SKIPPED.contains(name)) {
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
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && endsParagraph(element)) {
        endParagraph();
        if (element.normalName().equals("pre")) {
          preformatted--;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void append(String text) {
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
      paragraph.setLength(0);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }
}
