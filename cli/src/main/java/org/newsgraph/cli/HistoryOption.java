package org.newsgraph.cli;

import java.util.Map;
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

  /** How a server is told. */
  Map<String, String> parameters() {
    return keep ? Map.of("keep-history", "true") : Map.of();
  }

  History history() {
    return keep ? History.keeping() : History.standard();
  }
}
