package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.QueryException;
import org.newsgraph.graph.QueryRunner;
import org.newsgraph.graph.ResultFormat;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.named.ArgumentException;
import org.newsgraph.graph.named.NamedQueries;
import org.newsgraph.graph.named.NamedQuery;
import org.newsgraph.graph.named.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph query}: SPARQL over the store. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a SPARQL query over the store, or one of the library's by its name.",
      "The ontology's prefixes need not be declared.",
      "Example: newsgraph query -e 'SELECT ?name { ?p a schema:Person ; schema:name ?name }'",
      "Example: newsgraph query posts organization=大学"
    })
final class QueryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "-e", paramLabel = "QUERY", description = "The query itself.")
  private @Nullable String text;

  @Option(names = "--list", description = "Lists the queries of the library.")
  private boolean list;

  @Parameters(
      paramLabel = "NAME [PARAMETER=VALUE...] | FILE.rq",
      hideParamSyntax = true,
      description =
          "A query of the library and what it is told, a file with the query, or - for stdin.")
  private List<String> words = List.of();

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

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, QueryException, Failure {
    if (list) {
      NamedQueries.bundled().all().forEach(this::list);
      return 0;
    }
    String query = read();
    try (Tdb2Store opened = store.open("sparql (GET or POST)")) {
      new QueryRunner(opened, Duration.ofSeconds(timeout))
          .run(query, Map.of(), format, terminal.out());
    }
    return 0;
  }

  private void list(NamedQuery query) {
    terminal.out().printf("%-20s %s; %s%n", query.name(), query.titleZh(), query.titleEn());
    for (Parameter parameter : query.parameters()) {
      terminal
          .out()
          .printf(
              "    %s=%s  %s%n",
              parameter.name(),
              parameter.kind().equals("string") ? "…" : parameter.standardText(),
              parameter.titleEn());
    }
  }

  private String read() throws IOException, Failure {
    if (text == null && words.isEmpty()) {
      throw misunderstood("Which query? Name one, or give a file or -e");
    } else if (text == null && isName(words.get(0))) {
      return named(words.get(0), arguments());
    } else if (words.size() > (text == null ? 1 : 0)) {
      throw misunderstood("Only a query of the library is told more than its name");
    } else if (text != null) {
      return text;
    } else if (words.get(0).equals("-")) {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    String file = words.get(0);
    try {
      return Files.readString(Path.of(file));
    } catch (MalformedInputException e) {
      throw new Failure(file + ": not UTF-8 text; save the query as UTF-8", e);
    }
  }

  private static boolean isName(String word) {
    return word.matches("[a-z]+(-[a-z]+)*") && !Files.exists(Path.of(word));
  }

  private Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw misunderstood("'" + word + "' is not PARAMETER=VALUE");
      }
      arguments.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return arguments;
  }

  private String named(String name, Map<String, String> arguments) {
    try {
      return NamedQueries.bundled().named(name).with(arguments).serialize();
    } catch (ArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), e.getMessage() + " (query --list shows them)", e);
    }
  }

  private ParameterException misunderstood(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
