package org.newsgraph.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.Judgements;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph same} and {@code newsgraph different}: a judgement on two things. */
@Command(
    mixinStandardHelpOptions = true,
    description = {
      "Judges that two things are one (same) or are not (different).",
      "The judgement is stored, holds for all articles that come, and is taken back by undo."
    })
final class JudgeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final boolean same;

  @Parameters(index = "0", paramLabel = "IRI", description = "The one, as the graph names it.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "IRI", description = "The other.")
  private String other = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who judges (default: ${DEFAULT-VALUE}).")
  private String who = "";

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason.", defaultValue = "")
  private String why = "";

  @Mixin private StoreOption store = new StoreOption();

  /**
   * @param same whether the command makes one of two
   */
  JudgeCommand(Terminal terminal, boolean same) {
    this.terminal = terminal;
    this.same = same;
  }

  @Override
  public Integer call() throws Failure {
    try (Tdb2Store opened = store.open()) {
      Judgements judgements = new Judgements(opened, IriScheme.standard(), Clock.systemUTC());
      int articles =
          same
              ? judgements.same(NodeFactory.createURI(one), NodeFactory.createURI(other), who, why)
              : judgements.different(
                  NodeFactory.createURI(one), NodeFactory.createURI(other), who, why);
      terminal.out().println(articles + " articles stated anew");
      return 0;
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
