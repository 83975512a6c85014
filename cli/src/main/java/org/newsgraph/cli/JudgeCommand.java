package org.newsgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
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

  @Mixin private final ChangeOption change;

  /**
   * @param same whether the command makes one of two
   */
  JudgeCommand(Terminal terminal, Map<String, String> environment, boolean same) {
    this.terminal = terminal;
    this.same = same;
    this.change = new ChangeOption(environment);
  }

  @Override
  public Integer call() throws IOException, Failure {
    int articles = change.change(false, this::judge, this::judge);
    terminal.out().println(articles + " articles stated anew");
    return 0;
  }

  private int judge(Tdb2Store opened) throws Failure {
    Judgements judgements = new Judgements(opened, IriScheme.standard(), Clock.systemUTC());
    Node first = NodeFactory.createURI(one);
    Node second = NodeFactory.createURI(other);
    try {
      return same
          ? judgements.same(first, second, who, why)
          : judgements.different(first, second, who, why);
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private int judge(ServerConnection server) throws IOException, Failure {
    String verdict = same ? "same" : "different";
    Map<String, String> judgement =
        Map.of("verdict", verdict, "one", one, "other", other, "by", who, "why", why);
    return server.post("judgements", Map.of(), judgement).path("articles").asInt();
  }
}
