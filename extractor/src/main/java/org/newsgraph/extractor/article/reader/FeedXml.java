package org.newsgraph.extractor.article.reader;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.newsgraph.extractor.article.Publication;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A feed's XML, and the dates of its entries as they are written there: a feed library keeps the
 * instant alone, and whether it was said to be GMT is lost.
 */
final class FeedXml {

  private static final int DEEPEST = 100;

  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** The elements that date an entry, the best first. */
  private static final List<String> DATES =
      List.of("pubDate", "published", "date", "issued", "updated", "modified");

  private final Document document;
  private final List<Optional<Publication>> dates;

  private FeedXml(Document document) {
    this.document = document;
    this.dates = datesOf(document.getDocumentElement());
  }

  /**
   * Parses XML without DTD, entities of its own or any access to files and network. Characters that
   * no XML can hold are left out first.
   *
   * @throws SAXException if it is not well-formed, declares a DTD or is nested more than 100 deep
   */
  static FeedXml parse(String xml) throws SAXException {
    try {
      DocumentBuilder builder = builder();
      builder.setErrorHandler(new DefaultHandler());
      return new FeedXml(builder.parse(new InputSource(new StringReader(legal(xml)))));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("The JDK's own XML parser reads strings", e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute(
        "http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
    factory.setExpandEntityReferences(false);
    return factory.newDocumentBuilder();
  }

  private static String legal(String xml) {
    StringBuilder kept = new StringBuilder(xml.length());
    xml.strip()
        .codePoints()
        .filter(c -> c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
        .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static List<Optional<Publication>> datesOf(Element root) {
    List<Optional<Publication>> dates = new ArrayList<>();
    for (Element child : children(root)) {
      if (ENTRIES.contains(child.getLocalName())) {
        dates.add(dateOf(child));
      } else if (child.getLocalName().equals("channel")) {
        dates.addAll(datesOf(child));
      }
    }
    return dates;
  }

  private static Optional<Publication> dateOf(Element entry) {
    List<Element> children = children(entry);
    return DATES.stream()
        .flatMap(name -> children.stream().filter(child -> child.getLocalName().equals(name)))
        .map(child -> PublicationDates.parse(child.getTextContent()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The feed. */
  Document document() {
    return document;
  }

  /** The date of the entry of an index, where it states one that can be read. */
  Optional<Publication> date(int index) {
    return index < dates.size() ? dates.get(index) : Optional.empty();
  }
}
