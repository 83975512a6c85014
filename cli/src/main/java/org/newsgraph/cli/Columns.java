package org.newsgraph.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.newsgraph.graph.FactKind;

/** Prints counts, one a line, the numbers below each other. */
final class Columns {

  private final PrintStream out;

  Columns(PrintStream out) {
    this.out = out;
  }

  void row(String label, long count) {
    out.println(String.format(Locale.ROOT, "  %-24s %,12d", label, count));
  }

  void row(String label, String value) {
    out.println(String.format(Locale.ROOT, "  %-24s %12s", label, value));
  }

  /** The facts of a kind, in a word. */
  static String plural(FactKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "s";
  }
}
