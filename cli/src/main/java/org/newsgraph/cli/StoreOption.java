package org.newsgraph.cli;

import java.nio.file.Path;
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

  /** Opens the store, which must be there. */
  Tdb2Store open() {
    return Tdb2Store.open(folder);
  }

  /** Opens the store or makes an empty one. */
  Tdb2Store openOrCreate() {
    return Tdb2Store.openOrCreate(folder);
  }

  Path folder() {
    return folder;
  }
}
