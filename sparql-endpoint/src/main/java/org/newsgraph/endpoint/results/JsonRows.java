package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.XSD;

/** SPARQL 1.1 Query Results JSON Format; triple terms as in SPARQL 1.2. */
final class JsonRows implements RowWriter {

  private static final byte[] IRI = Utf8Writer.ascii("{\"type\":\"uri\",\"value\":\"");
  private static final byte[] BLANK = Utf8Writer.ascii("{\"type\":\"bnode\",\"value\":\"");
  private static final byte[] LITERAL = Utf8Writer.ascii("{\"type\":\"literal\",\"value\":\"");
  private static final byte[] LANGUAGE = Utf8Writer.ascii("\",\"xml:lang\":\"");
  private static final byte[] DATATYPE = Utf8Writer.ascii("\",\"datatype\":\"");
  private static final byte[] END_TERM = Utf8Writer.ascii("\"}");
  private static final byte[] TRIPLE =
      Utf8Writer.ascii("{\"type\":\"triple\",\"value\":{\"subject\":");
  private static final byte[] PREDICATE = Utf8Writer.ascii(",\"predicate\":");
  private static final byte[] OBJECT = Utf8Writer.ascii(",\"object\":");
  private static final byte[] END_TRIPLE = Utf8Writer.ascii("}}");

  @Override
  public long write(RowSet rows, OutputStream out) throws IOException {
    Utf8Writer writer = new Utf8Writer(out);
    List<Var> variables = rows.getResultVars();
    byte[][] keys = new byte[variables.size()][];
    writer.text("{\"head\":{\"vars\":[");
    for (int i = 0; i < keys.length; i++) {
      String name = variables.get(i).getVarName();
      writer.text(i == 0 ? "\"" : ",\"").escaped(name, Escapes.JSON).raw('"');
      keys[i] = ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
    }
    writer.text("]},\"results\":{\"bindings\":[");
    long count = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      writer.text(count++ == 0 ? "\n{" : ",\n{");
      boolean first = true;
      for (int i = 0; i < keys.length; i++) {
        Node term = row.get(variables.get(i));
        if (term != null) {
          if (!first) {
            writer.raw(',');
          }
          first = false;
          term(term, writer.raw(keys[i]));
        }
      }
      writer.raw('}');
    }
    writer.text("\n]}}\n").flush();
    return count;
  }

  @Override
  public void write(boolean answer, OutputStream out) throws IOException {
    new Utf8Writer(out).text("{\"head\":{},\"boolean\":" + answer + "}\n").flush();
  }

  private static void term(Node term, Utf8Writer writer) throws IOException {
    if (term.isURI()) {
      writer.raw(IRI).escaped(term.getURI(), Escapes.JSON).raw(END_TERM);
    } else if (term.isBlank()) {
      String label = NodeFmtLib.encodeBNodeLabel(term.getBlankNodeLabel());
      writer.raw(BLANK).escaped(label, Escapes.JSON).raw(END_TERM);
    } else if (term.isLiteral()) {
      writer.raw(LITERAL).escaped(term.getLiteralLexicalForm(), Escapes.JSON);
      String language = term.getLiteralLanguage();
      String datatype = term.getLiteralDatatypeURI();
      if (!language.isEmpty()) {
        writer.raw(LANGUAGE).escaped(language, Escapes.JSON);
      } else if (!datatype.equals(XSD.xstring.getURI())) {
        writer.raw(DATATYPE).escaped(datatype, Escapes.JSON);
      }
      writer.raw(END_TERM);
    } else {
      Triple triple = term.getTriple();
      term(triple.getSubject(), writer.raw(TRIPLE));
      term(triple.getPredicate(), writer.raw(PREDICATE));
      term(triple.getObject(), writer.raw(OBJECT));
      writer.raw(END_TRIPLE);
    }
  }
}
