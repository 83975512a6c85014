package org.newsgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph serve}: the store over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the explorer page, SPARQL and the JSON API until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  @Mixin private ServerOptions options = new ServerOptions();

  ServeCommand(Terminal terminal, Function<UserDictionary, ? extends Extractor> extractors) {
    this.terminal = terminal;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ServerSettings settings = options.settings();
    Once<Extractor> extractor = dictionary.over(extractors);
    Tdb2Store opened = store.open();
    opened.letWritersGoOn();
    try (Serving serving = new Serving(opened, settings, extractor)) {
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
