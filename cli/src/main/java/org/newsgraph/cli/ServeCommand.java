package org.newsgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.newsgraph.endpoint.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph serve}: the store over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the explorer page, SPARQL and the JSON API until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private ServerOptions options = new ServerOptions();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ServerSettings settings = options.settings();
    try (Serving serving = new Serving(store.open(), settings)) {
      serving.run(
          uri -> {
            terminal.out().println("Serving " + store.folder() + " at " + uri);
            terminal.out().println("SPARQL at " + uri + "sparql; Ctrl-C ends it");
            terminal.out().flush();
          });
    }
    return 0;
  }
}
