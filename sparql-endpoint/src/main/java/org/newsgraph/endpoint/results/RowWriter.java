package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.exec.RowSet;

/** Writes the rows of a SELECT as they come, or the answer of an ASK. Stateless and thread-safe. */
public interface RowWriter {

  /**
   * Writes all rows. Memory does not grow with their number.
   *
   * @return how many rows there were
   */
  long write(RowSet rows, OutputStream out) throws IOException;

  /** Writes an ASK's answer. */
  void write(boolean answer, OutputStream out) throws IOException;
}
