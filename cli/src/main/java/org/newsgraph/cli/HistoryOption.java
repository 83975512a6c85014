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

  History history() {
    return keep ? History.keeping() : History.standard();
  }
}
