package org.newsgraph.cli;

import java.nio.file.Path;
import org.newsgraph.graph.Growth;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store's folder (default: ${DEFAULT-VALUE}).",
      defaultValue = "newsgraph-data")
  private Path folder = Path.of("newsgraph-data");

  @Option(
      names = "--compact-at",
      paramLabel = "N",
      description =
          "Rewrite the store's files when they hold N times what it needs besides (default:"
              + " ${DEFAULT-VALUE}; 0: never).",
      defaultValue = "2")
  private double factor = 2;

  @Option(
      names = "--keep-changes",
      paramLabel = "N",
      description =
          "Keep the patches of the last N commits in the store's change log (default:"
              + " ${DEFAULT-VALUE}, all).",
      defaultValue = "0")
  private long keptChanges;

  /** Opens the store, which must be there. */
  Tdb2Store open() {
    return bounded(Tdb2Store.open(folder));
  }

  /** Opens the store or makes an empty one. */
  Tdb2Store openOrCreate() {
    return bounded(Tdb2Store.openOrCreate(folder));
  }

  private Tdb2Store bounded(Tdb2Store store) {
    store.bound(new Growth(Math.max(0, factor)));
    store.keepChanges(Math.max(0, keptChanges));
    return store;
  }

  Path folder() {
    return folder;
  }
}
