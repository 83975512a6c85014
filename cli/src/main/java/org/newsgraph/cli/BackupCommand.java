package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.upkeep.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph backup}: the whole store as one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Writes the whole store, state and judgements too, to a compressed file.")
final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to write, such as store.nq.gz.")
  private Path file = Path.of("");

  @Mixin private StoreOption store = new StoreOption();

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    try (Tdb2Store opened = store.open("admin/backup (GET, with its token)")) {
      Backup backup = new Backup(opened);
      new OutputFile(file)
          .write(whole -> tell(backup.write(whole)), out -> tell(backup.writeTo(out)));
    }
    return 0;
  }

  private void tell(long quads) {
    terminal.out().println(file + ": " + quads + " quads written");
  }
}
