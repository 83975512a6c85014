package org.newsgraph.graph.named;

import java.util.Locale;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a named query can be told.
 *
 * @param name the variable's name
 * @param titleZh what it means, in Chinese
 * @param titleEn what it means, in English
 * @param standard the literal that it is unless told otherwise; its datatype is that of all values
 */
public record Parameter(String name, String titleZh, String titleEn, Node standard) {

  /** The default in words: the literal's lexical form. */
  public String standardText() {
    return standard.getLiteralLexicalForm();
  }

  /** The kind of value: string, date, integer or decimal. */
  public String kind() {
    return datatype().getURI().replaceAll("^.*#", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The literal that a text stands for.
   *
   * @throws ArgumentException if the text is no such value
   */
  Node value(String text) throws ArgumentException {
    if (!datatype().equals(XSDDatatype.XSDstring) && !datatype().isValid(text)) {
      throw new ArgumentException(
          "The parameter '%s' is of kind %s, such as %s".formatted(name, kind(), standardText()));
    }
    return NodeFactory.createLiteralDT(text, datatype());
  }

  private RDFDatatype datatype() {
    return standard.getLiteralDatatype();
  }
}
