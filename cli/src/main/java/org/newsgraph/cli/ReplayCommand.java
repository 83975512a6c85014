package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.upkeep.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph replay}: the commits of one store, done again upon another. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Plays the patches of another store's commits upon a new store or a restored backup.",
      "Goes on where the store stands: after a backup, or after an earlier replay."
    })
final class ReplayCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description = "The other store's folder, or the folder of its changes; it may be in use.")
  private Path folder = Path.of("");

  @Option(
      names = "--until",
      paramLabel = "N",
      description = "Play no commit after this one (default: all are played).")
  private @Nullable Long until;

  @Mixin private StoreOption store = new StoreOption();

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Path within = Tdb2Store.changesOf(folder);
    Path changes = Files.isDirectory(within) ? within : folder;
    if (!Files.isDirectory(changes)) {
      throw new Failure(folder + ": no such folder; name a store or its folder of changes");
    }
    try (Tdb2Store opened = store.openOrCreate()) {
      Replay.Played played =
          new Replay(opened)
              .from(changes, until == null ? OptionalLong.empty() : OptionalLong.of(until));
      terminal
          .out()
          .println(
              store.folder()
                  + ": "
                  + played.commits()
                  + " commits played, now at commit "
                  + played.last());
    }
    return 0;
  }
}
