package org.newsgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.Judgements;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph undo}: takes a judgement back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "Takes back the judgement on two things, or the latest where none are named.")
final class UndoCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..2", paramLabel = "IRI", description = "The two things.")
  private List<String> things = new ArrayList<>();

  @Mixin private final ChangeOption change;

  UndoCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.change = new ChangeOption(environment);
  }

  @Override
  public Integer call() throws IOException, Failure {
    if (things.size() == 1) {
      throw new ParameterException(
          spec.commandLine(), "A judgement is about two things; name both, or none for the latest");
    }
    Optional<String> undone = change.change(false, this::undo, this::undo);
    terminal
        .out()
        .println(undone.orElseThrow(() -> new Failure("There is no such judgement to take back")));
    return 0;
  }

  private Optional<String> undo(Tdb2Store opened) {
    List<Node> iris = things.stream().map(NodeFactory::createURI).toList();
    return new Judgements(opened, IriScheme.standard(), Clock.systemUTC())
        .undo(iris)
        .map(
            judgement ->
                line(
                    judgement.one().toString(),
                    judgement.same(),
                    judgement.other().toString(),
                    judgement.who(),
                    judgement.when().toString()));
  }

  private Optional<String> undo(ServerConnection server) throws IOException, Failure {
    Map<String, String> both =
        things.isEmpty() ? Map.of() : Map.of("one", things.get(0), "other", things.get(1));
    return server
        .delete("judgements", both)
        .map(
            judgement ->
                line(
                    judgement.path("one").asText(),
                    judgement.path("verdict").asText().equals("same"),
                    judgement.path("other").asText(),
                    judgement.path("by").asText(),
                    judgement.path("when").asText()));
  }

  private static String line(String one, boolean same, String other, String who, String when) {
    return "Taken back: %s %s %s, by %s on %s"
        .formatted(one, same ? "same as" : "different from", other, who, when);
  }
}
