package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.changes.Commit;
import org.newsgraph.graph.upkeep.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph restore}: a store from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Makes a new store from a file that backup wrote.")
final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Mixin private StoreOption store = new StoreOption();

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    if (!Files.isReadable(file)) {
      throw new Failure(file + ": no such file, or not readable; check the path");
    }
    try (Tdb2Store opened = store.openOrCreate()) {
      long quads = new Restore(opened).from(file);
      long commit = opened.read(Commit::number);
      terminal
          .out()
          .println(store.folder() + ": " + quads + " quads restored, as of commit " + commit);
    }
    return 0;
  }
}
