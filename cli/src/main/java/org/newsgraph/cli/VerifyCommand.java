package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.upkeep.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph verify}: every fact's evidence checked again. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the store against itself: every sentence and mention lies in its article and is what"
          + " was read there, every thing that a fact names is described.",
      "Ends with 1 and a line for each problem if something is wrong."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store = new StoreOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.open()) {
      Verification verification = Verification.of(opened);
      verification.problems().forEach(problem -> terminal.err().println(OneLine.of(problem)));
      Columns columns = new Columns(terminal.out());
      columns.row("articles", verification.articles());
      columns.row("facts", verification.facts());
      columns.row("sentences", verification.sentences());
      columns.row("mentions", verification.mentions());
      columns.row("problems", verification.problems().size());
      return verification.problems().isEmpty() ? 0 : Newsgraph.FAILED;
    }
  }
}
