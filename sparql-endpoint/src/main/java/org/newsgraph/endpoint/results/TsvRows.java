package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** SPARQL 1.1 Query Results TSV Format: terms as in N-Triples. */
final class TsvRows implements RowWriter {

  @Override
  public long write(RowSet rows, OutputStream out) throws IOException {
    Utf8Writer writer = new Utf8Writer(out);
    List<Var> variables = rows.getResultVars();
    for (int i = 0; i < variables.size(); i++) {
      writer.text(i == 0 ? "?" : "\t?").text(variables.get(i).getVarName());
    }
    writer.raw('\n');
    long count = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (int i = 0; i < variables.size(); i++) {
        Node term = row.get(variables.get(i));
        if (i > 0) {
          writer.raw('\t');
        }
        if (term != null) {
          Terms.write(term, writer);
        }
      }
      writer.raw('\n');
      count++;
    }
    writer.flush();
    return count;
  }

  @Override
  public void write(boolean answer, OutputStream out) throws IOException {
    new Utf8Writer(out).text("?_askResult\n" + answer + "\n").flush();
  }
}
