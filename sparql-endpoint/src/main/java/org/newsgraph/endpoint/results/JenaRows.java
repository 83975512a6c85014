package org.newsgraph.endpoint.results;

import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** A format that is written by Jena's own streaming writer. */
record JenaRows(Lang lang) implements RowWriter {

  @Override
  public long write(RowSet rows, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, Context.emptyContext());
    return rows.getRowNumber();
  }

  @Override
  public void write(boolean answer, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, answer, Context.emptyContext());
  }
}
