package org.newsgraph.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Output that may lead to a program which reads only its beginning, as {@code head} does: that its
 * reader has left is no error, and what is written from then on goes nowhere. For one thread.
 */
final class ClosablePipe extends FilterOutputStream {

  /** What the system says of it: Java has no exception of its own for this. */
  private static final String READER_LEFT = "Broken pipe";

  private boolean left;

  ClosablePipe(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int each) throws IOException {
    write(new byte[] {(byte) each}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (left) {
      return;
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException problem) {
      if (!READER_LEFT.equals(problem.getMessage())) {
        throw problem;
      }
      left = true;
    }
  }
}
