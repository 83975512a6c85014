package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a command reads and prints, always in UTF-8.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err everything else: errors, progress
 * @param interactive whether a person looks on, so that progress may be drawn
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

  /** Set by the launcher where standard error is a terminal. */
  private static final String TERMINAL = "newsgraph.terminal";

  Terminal {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
  }

  /** The streams of this process, whatever the locale says of their charset. */
  static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new PrintStream(
            new BufferedOutputStream(
                new ClosablePipe(new FileOutputStream(FileDescriptor.out)), 1 << 15),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean(TERMINAL));
  }

  /**
   * Flushes what was printed.
   *
   * @param code the exit code of the command
   * @return the code, or that of a failure, which is told, where not all could be printed
   */
  int finish(int code) {
    if (!out.checkError()) {
      return code;
    }
    err.println(
        "newsgraph: standard output could not be written to its end; check what it leads to, such"
            + " as a full disk");
    return code == 0 ? Newsgraph.FAILED : code;
  }

  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }
}
