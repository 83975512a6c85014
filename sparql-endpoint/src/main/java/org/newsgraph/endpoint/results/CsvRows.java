package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** SPARQL 1.1 Query Results CSV Format: values alone, lines ended by CR LF. */
final class CsvRows implements RowWriter {

  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  @Override
  public long write(RowSet rows, OutputStream out) throws IOException {
    Utf8Writer writer = new Utf8Writer(out);
    List<Var> variables = rows.getResultVars();
    for (int i = 0; i < variables.size(); i++) {
      writer.text(i == 0 ? "" : ",").text(variables.get(i).getVarName());
    }
    writer.text("\r\n");
    long count = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (int i = 0; i < variables.size(); i++) {
        Node term = row.get(variables.get(i));
        if (i > 0) {
          writer.raw(',');
        }
        if (term != null) {
          field(value(term), writer);
        }
      }
      writer.text("\r\n");
      count++;
    }
    writer.flush();
    return count;
  }

  @Override
  public void write(boolean answer, OutputStream out) throws IOException {
    new Utf8Writer(out).text("_askResult\r\n" + answer + "\r\n").flush();
  }

  private static String value(Node term) {
    if (term.isURI()) {
      return term.getURI();
    }
    return term.isLiteral() ? term.getLiteralLexicalForm() : NodeFmtLib.strNT(term);
  }

  private static void field(String value, Utf8Writer writer) throws IOException {
    if (QUOTED.matcher(value).find()) {
      writer.raw('"').escaped(value, Escapes.CSV).raw('"');
    } else {
      writer.text(value);
    }
  }
}
