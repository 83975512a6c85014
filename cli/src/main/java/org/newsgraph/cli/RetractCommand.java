package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph retract}: articles out of the store. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    description = "Takes articles back: nothing that was read from them remains.")
final class RetractCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "URL|IRI",
      description = "The article's own address, or its IRI in the graph.")
  private List<String> articles = new ArrayList<>();

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private HistoryOption history = new HistoryOption();

  RetractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int code = 0;
    try (Tdb2Store opened = store.open()) {
      Withdrawal withdrawal = new Withdrawal(opened, IriScheme.standard(), history.history());
      for (String article : articles) {
        long quads = withdrawal.retract(article);
        if (quads == 0) {
          terminal.err().println(article + ": not in the store; list the articles with a query");
          code = Newsgraph.FAILED;
        } else {
          terminal.out().println(article + ": " + quads + " quads removed");
        }
      }
    }
    return code;
  }
}
