package org.newsgraph.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph compact}: the store's files without what no commit uses any more. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = "Rewrites the store's files without the space that earlier commits left behind.")
final class CompactCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Terminal terminal;

  @Mixin private StoreOption store = new StoreOption();

  CompactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    try (Tdb2Store opened = store.open("admin/compact (POST, with its token)")) {
      if (!opened.compact(PATIENCE)) {
        throw new Failure("The store is being compacted already; try again later");
      }
      terminal.out().println(store.folder() + " compacted");
      return 0;
    }
  }
}
