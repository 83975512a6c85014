package org.newsgraph.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.Judgements;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.identity.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph undo}: takes a judgement back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "Takes back the judgement on two things, or the latest where none are named.")
final class UndoCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "0..2", paramLabel = "IRI", description = "The two things.")
  private List<String> things = new ArrayList<>();

  @Mixin private StoreOption store = new StoreOption();

  UndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    if (things.size() == 1) {
      throw new Failure("A judgement is about two things; name both, or none for the latest");
    }
    try (Tdb2Store opened = store.open()) {
      List<Node> iris = things.stream().map(NodeFactory::createURI).toList();
      Optional<Judgement> undone =
          new Judgements(opened, IriScheme.standard(), Clock.systemUTC()).undo(iris);
      Judgement judgement =
          undone.orElseThrow(() -> new Failure("There is no such judgement to take back"));
      terminal
          .out()
          .println(
              "Taken back: %s %s %s, by %s on %s"
                  .formatted(
                      judgement.one(),
                      judgement.same() ? "same as" : "different from",
                      judgement.other(),
                      judgement.who(),
                      judgement.when()));
    }
    return 0;
  }
}
