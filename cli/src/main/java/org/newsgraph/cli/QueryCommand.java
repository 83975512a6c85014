package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.QueryException;
import org.newsgraph.graph.QueryRunner;
import org.newsgraph.graph.ResultFormat;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph query}: SPARQL over the store. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a SPARQL query over the store; the ontology's prefixes need not be declared.",
      "Example: newsgraph query -e 'SELECT ?name { ?p a schema:Person ; schema:name ?name }'"
    })
final class QueryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @ArgGroup(multiplicity = "1")
  private Text query = new Text();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, json or turtle (default: table; a graph as Turtle).")
  private ResultFormat format = ResultFormat.TABLE;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long the query may take (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private int timeout = 60;

  @Mixin private StoreOption store = new StoreOption();

  /** The query itself or the file that holds it. */
  static final class Text {
    @Option(names = "-e", paramLabel = "QUERY", description = "The query itself.")
    private @Nullable String text;

    @Parameters(paramLabel = "FILE.rq", description = "A file with the query, or - for stdin.")
    private @Nullable String file;

    private String read(Terminal terminal) throws IOException, Failure {
      if (text != null) {
        return text;
      } else if (file == null || file.equals("-")) {
        return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
      }
      try {
        return Files.readString(Path.of(file));
      } catch (MalformedInputException e) {
        throw new Failure(file + ": not UTF-8 text; save the query as UTF-8", e);
      }
    }
  }

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, QueryException, Failure {
    String text = query.read(terminal);
    try (Tdb2Store opened = store.open()) {
      new QueryRunner(opened, Duration.ofSeconds(timeout))
          .run(text, Map.of(), format, terminal.out());
    }
    return 0;
  }
}
