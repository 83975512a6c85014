package org.newsgraph.endpoint.results;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;

/** RDF terms in N-Triples. */
final class Terms {

  private static final byte[] BLANK = Utf8Writer.ascii("_:");
  private static final byte[] DATATYPE = Utf8Writer.ascii("\"^^<");

  private Terms() {}

  static void write(Node term, Utf8Writer writer) throws IOException {
    if (term.isURI()) {
      writer.raw('<').escaped(term.getURI(), Escapes.IRI).raw('>');
    } else if (term.isBlank()) {
      writer.raw(BLANK).text(NodeFmtLib.encodeBNodeLabel(term.getBlankNodeLabel()));
    } else if (term.isLiteral()) {
      String language = term.getLiteralLanguage();
      String datatype = term.getLiteralDatatypeURI();
      writer.raw('"').escaped(term.getLiteralLexicalForm(), Escapes.LITERAL);
      if (!language.isEmpty()) {
        writer.raw('"').raw('@').text(language);
      } else if (datatype.equals(XSD.xstring.getURI())) {
        writer.raw('"');
      } else {
        writer.raw(DATATYPE).escaped(datatype, Escapes.IRI).raw('>');
      }
    } else {
      writer.text(NodeFmtLib.strNT(term));
    }
  }
}
