package org.newsgraph.cli;

import org.newsgraph.graph.history.History;
import picocli.CommandLine.Option;

/** Whether what articles said before is kept. */
final class HistoryOption {

  @Option(
      names = "--keep-history",
      description =
          "Keep the old text and facts of a corrected or withdrawn article in the graph"
              + " .../graph/history, which no query sees unless it names it.")
  private boolean keep;

  /** A server keeps no history, and says so rather than losing it. */
  void requireStandard() throws Failure {
    if (keep) {
      throw new Failure("--keep-history does not work through a server; end the server first");
    }
  }

  History history() {
    return keep ? History.keeping() : History.standard();
  }
}
