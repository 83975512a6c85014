package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.XSD;

/** SPARQL Query Results XML Format; triple terms as in SPARQL 1.2. */
final class XmlRows implements RowWriter {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sparql xmlns="http://www.w3.org/2005/sparql-results#">
      """;

  @Override
  public long write(RowSet rows, OutputStream out) throws IOException {
    Utf8Writer writer = new Utf8Writer(out);
    writer.text(HEAD).text("<head>");
    for (Var variable : rows.getResultVars()) {
      writer.text("<variable name=\"").escaped(variable.getVarName(), Escapes.XML).text("\"/>");
    }
    writer.text("</head>\n<results>\n");
    long count = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      writer.text("<result>");
      for (Var variable : rows.getResultVars()) {
        Node term = row.get(variable);
        if (term != null) {
          writer.text("<binding name=\"").escaped(variable.getVarName(), Escapes.XML).text("\">");
          term(term, writer);
          writer.text("</binding>");
        }
      }
      writer.text("</result>\n");
      count++;
    }
    writer.text("</results>\n</sparql>\n").flush();
    return count;
  }

  @Override
  public void write(boolean answer, OutputStream out) throws IOException {
    new Utf8Writer(out)
        .text(HEAD)
        .text("<head/>\n<boolean>" + answer + "</boolean>\n</sparql>\n")
        .flush();
  }

  private static void term(Node term, Utf8Writer writer) throws IOException {
    if (term.isURI()) {
      writer.text("<uri>").escaped(term.getURI(), Escapes.XML).text("</uri>");
    } else if (term.isBlank()) {
      String label = NodeFmtLib.encodeBNodeLabel(term.getBlankNodeLabel());
      writer.text("<bnode>").text(label).text("</bnode>");
    } else if (term.isLiteral()) {
      String language = term.getLiteralLanguage();
      String datatype = term.getLiteralDatatypeURI();
      writer.text("<literal");
      if (!language.isEmpty()) {
        writer.text(" xml:lang=\"").escaped(language, Escapes.XML).raw('"');
      } else if (!datatype.equals(XSD.xstring.getURI())) {
        writer.text(" datatype=\"").escaped(datatype, Escapes.XML).raw('"');
      }
      writer.raw('>').escaped(term.getLiteralLexicalForm(), Escapes.XML).text("</literal>");
    } else {
      Triple triple = term.getTriple();
      writer.text("<triple><subject>");
      term(triple.getSubject(), writer);
      writer.text("</subject><predicate>");
      term(triple.getPredicate(), writer);
      writer.text("</predicate><object>");
      term(triple.getObject(), writer);
      writer.text("</object></triple>");
    }
  }
}
