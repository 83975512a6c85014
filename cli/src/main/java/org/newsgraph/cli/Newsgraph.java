package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.lexicon.UserDictionary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code newsgraph}: its commands and its way to tell errors. */
@Command(
    name = "newsgraph",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    description = "Reads Chinese news articles into an RDF graph whose facts show their sentences.",
    footer = {"", "Begin with: newsgraph demo"})
public final class Newsgraph implements Runnable {

  /** Some of what was asked for failed. */
  static final int FAILED = 1;

  /** What was asked for was not understood. */
  static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--trace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean trace;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A file of lines 'option = value' for options that are not given.")
  private @Nullable Path config;

  /** Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 not understood. */
  public static void main(String[] arguments) {
    QuietLogging.configure();
    Terminal terminal = Terminal.ofProcess();
    int code = commandLine(terminal, NewsExtractor::bundled).execute(arguments);
    System.exit(terminal.finish(code));
  }

  /**
   * The command line over {@code terminal}.
   *
   * @param extractors gives the extractor that knows a user's names to the commands that need one,
   *     since loading takes a while
   */
  static CommandLine commandLine(
      Terminal terminal, Function<UserDictionary, ? extends Extractor> extractors) {
    return commandLine(terminal, extractors, System.getenv());
  }

  /** The command line in an environment that gives options. */
  static CommandLine commandLine(
      Terminal terminal,
      Function<UserDictionary, ? extends Extractor> extractors,
      Map<String, String> environment) {
    Newsgraph newsgraph = new Newsgraph();
    CommandLine line = new CommandLine(newsgraph);
    line.addSubcommand("demo", new DemoCommand(terminal, extractors));
    line.addSubcommand("ingest", new IngestCommand(terminal, extractors, environment));
    line.addSubcommand("extract", new ExtractCommand(terminal, extractors));
    line.addSubcommand("explain", new ExplainCommand(terminal, extractors));
    line.addSubcommand("serve", new ServeCommand(terminal, extractors));
    line.addSubcommand("token", new TokenCommand(terminal));
    line.addSubcommand("query", new QueryCommand(terminal));
    line.addSubcommand("export", new ExportCommand(terminal));
    line.addSubcommand("stats", new StatsCommand(terminal));
    line.addSubcommand("validate", new ValidateCommand(terminal));
    line.addSubcommand("retract", new RetractCommand(terminal, environment));
    line.addSubcommand("watch", new WatchCommand(terminal, extractors, environment));
    line.addSubcommand("same", new JudgeCommand(terminal, environment, true));
    line.addSubcommand("different", new JudgeCommand(terminal, environment, false));
    line.addSubcommand("undo", new UndoCommand(terminal, environment));
    line.addSubcommand("compact", new CompactCommand(terminal));
    line.addSubcommand("backup", new BackupCommand(terminal));
    line.addSubcommand("restore", new RestoreCommand(terminal));
    line.addSubcommand("replay", new ReplayCommand(terminal));
    line.addSubcommand("verify", new VerifyCommand(terminal));
    line.addSubcommand("index", new IndexCommand(terminal));
    line.addSubcommand("evaluate", new EvaluateCommand(terminal, extractors));
    line.addSubcommand("train-names", new TrainNamesCommand(terminal));
    line.addSubcommand("train-facts", new TrainFactsCommand(terminal));
    Configuration configuration = Configuration.of(environment);
    line.setDefaultValueProvider(configuration);
    line.setExecutionStrategy(parsed -> newsgraph.run(parsed, configuration));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setParameterExceptionHandler((problem, arguments) -> misunderstood(terminal, problem));
    line.setExecutionExceptionHandler(
        (problem, command, result) -> failed(terminal, problem, newsgraph.trace));
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** Runs the command; where a file of options is named, the line is read once more with it. */
  private int run(ParseResult parsed, Configuration configuration) {
    CommandLine line = spec.commandLine();
    ParseResult read = parsed;
    if (config != null) {
      try {
        line.setDefaultValueProvider(configuration.with(config, line));
      } catch (IOException | Failure unreadable) {
        throw new ExecutionException(line, Failure.describe(unreadable), unreadable);
      }
      read = line.parseArgs(parsed.originalArgs().toArray(String[]::new));
    }
    return new RunLast().execute(read);
  }

  private static int misunderstood(Terminal terminal, ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    terminal
        .err()
        .println(
            command + ": " + OneLine.of(problem.getMessage()) + "; see '" + command + " --help'");
    return USAGE;
  }

  private static int failed(Terminal terminal, Exception problem, boolean trace) {
    terminal.out().flush();
    terminal.err().println("newsgraph: " + Failure.describe(problem));
    if (trace) {
      problem.printStackTrace(terminal.err());
    }
    return FAILED;
  }
}
