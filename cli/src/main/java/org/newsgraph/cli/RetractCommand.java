package org.newsgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Mixin private final ChangeOption change;

  @Mixin private HistoryOption history = new HistoryOption();

  RetractCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.change = new ChangeOption(environment);
  }

  @Override
  public Integer call() throws IOException, Failure {
    return change.change(false, this::retract, this::retract);
  }

  private int retract(Tdb2Store opened) {
    Withdrawal withdrawal = new Withdrawal(opened, IriScheme.standard(), history.history());
    int code = 0;
    for (String article : articles) {
      code = Math.max(code, tell(article, withdrawal.retract(article)));
    }
    return code;
  }

  private int retract(ServerConnection server) throws IOException, Failure {
    ServerConnection keeping = server.with(history.parameters());
    int code = 0;
    for (String article : articles) {
      Optional<JsonNode> gone = keeping.delete("articles", Map.of("url", article));
      code =
          Math.max(code, tell(article, gone.map(each -> each.path("quads").asLong()).orElse(0L)));
    }
    return code;
  }

  private int tell(String article, long quads) {
    if (quads == 0) {
      terminal.err().println(article + ": not in the store; list the articles with a query");
      return Newsgraph.FAILED;
    }
    terminal.out().println(article + ": " + quads + " quads removed");
    return 0;
  }
}
