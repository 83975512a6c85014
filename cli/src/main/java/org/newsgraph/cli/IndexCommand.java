package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph index}: the full-text index made anew. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the full-text index over names and articles anew from the graph.",
      "It follows the graph by itself; this mends one that verify finds wrong."
    })
final class IndexCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store = new StoreOption();

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.open()) {
      opened.rebuildIndex();
      terminal.out().println(store.folder() + " indexed");
      return 0;
    }
  }
}
