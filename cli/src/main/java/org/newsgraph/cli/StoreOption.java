package org.newsgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.graph.Growth;
import org.newsgraph.graph.StoreException;
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

  /**
   * Opens the store, which must be there.
   *
   * @param served where a server that holds the store does what the command does, below its
   *     address, and how
   * @throws StoreException if it cannot be opened; where a server holds it, the message names that
   *     way
   */
  Tdb2Store open(String served) {
    try {
      return open();
    } catch (StoreException e) {
      Optional<URI> server = Tdb2Store.servedAt(folder);
      if (e.code() != StoreException.Code.LOCKED || server.isEmpty()) {
        throw e;
      }
      throw new StoreException(
          e.code(),
          "The store %s is being served: ask %s%s; or end the server first"
              .formatted(folder, server.get(), served),
          e);
    }
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
