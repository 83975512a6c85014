package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.Validation;
import org.newsgraph.graph.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph validate}: the store held to the ontology's shapes. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Holds the store to the ontology's SHACL shapes and lists what does not fit.")
final class ValidateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store = new StoreOption();

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.open()) {
      List<Violation> violations = new Validation().of(opened);
      violations.forEach(violation -> terminal.out().println(violation.line()));
      terminal
          .out()
          .println(
              violations.isEmpty()
                  ? "The store fits the ontology's shapes."
                  : violations.size() + " violations");
      return violations.isEmpty() ? 0 : Newsgraph.FAILED;
    }
  }
}
