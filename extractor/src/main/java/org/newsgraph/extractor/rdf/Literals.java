package org.newsgraph.extractor.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.time.TimeValue;

/**
 * Values as RDF literals, each in the canonical form in which a store gives it back, so that what
 * was written and what is read are the same terms.
 */
final class Literals {

  private static final int CONFIDENCE_DIGITS = 4;

  private Literals() {}

  static Node string(String text) {
    return NodeFactory.createLiteralString(clean(text));
  }

  static Node chinese(String text) {
    return NodeFactory.createLiteralLang(clean(text), "zh");
  }

  static Node truth(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node confidence(double confidence) {
    BigDecimal rounded =
        BigDecimal.valueOf(confidence)
            .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    String lexical = rounded.scale() <= 0 ? rounded.setScale(1).toString() : rounded.toString();
    return NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal);
  }

  static Node published(Publication publication) {
    return NodeFactory.createLiteralDT(
        publication.lexicalForm(),
        publication instanceof Publication.Day ? XSDDatatype.XSDdate : XSDDatatype.XSDdateTime);
  }

  /**
   * @param value a day, a month or a year
   */
  static Node stamp(TimeValue value) {
    if (value instanceof TimeValue.Day day) {
      return NodeFactory.createLiteralDT(day.lexicalForm(), XSDDatatype.XSDdate);
    } else if (value instanceof TimeValue.Month month) {
      return NodeFactory.createLiteralDT(month.lexicalForm(), XSDDatatype.XSDgYearMonth);
    } else if (value instanceof TimeValue.CalendarYear year) {
      String fourDigits = String.format(Locale.ROOT, "%04d", year.year().getValue());
      return NodeFactory.createLiteralDT(fourDigits, XSDDatatype.XSDgYear);
    }
    throw new IllegalArgumentException("An interval has no stamp of its own: " + value);
  }

  /**
   * An address as an IRI, or as a literal where it is no absolute one.
   *
   * <p>What an IRI may not hold is percent-encoded.
   */
  static Node address(String address) {
    String stripped = address.strip();
    if (!stripped.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s].*")) {
      return NodeFactory.createLiteralDT(clean(stripped), XSDDatatype.XSDanyURI);
    }
    StringBuilder iri = new StringBuilder(stripped.length());
    clean(stripped)
        .codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0) {
                iri.append(String.format(Locale.ROOT, "%%%02X", c));
              } else {
                iri.appendCodePoint(c);
              }
            });
    return NodeFactory.createURI(iri.toString());
  }

  /**
   * Puts the replacement character, one for one, where a lone surrogate or a control character
   * stands that UTF-8 or XML 1.0 cannot carry.
   */
  private static String clean(String text) {
    if (text.codePoints().allMatch(Literals::isCharacter)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isCharacter(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The production {@code Char} of XML 1.0. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
