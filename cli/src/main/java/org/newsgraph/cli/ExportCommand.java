package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.Export;
import org.newsgraph.graph.ExportFormat;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph export}: the store as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the whole store to a file.")
final class ExportCommand implements Callable<Integer> {

  private static final Map<String, ExportFormat> ENDINGS =
      Map.of(
          "trig", ExportFormat.TRIG,
          "nq", ExportFormat.NQUADS,
          "ttl", ExportFormat.TURTLE,
          "graphml", ExportFormat.GRAPHML,
          "gexf", ExportFormat.GEXF,
          "csv", ExportFormat.CSV);

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to write, or - for standard output.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "trig, nquads, turtle, graphml, gexf or csv (default: told by the file's ending, else"
              + " trig).")
  private @Nullable ExportFormat format;

  @Mixin private StoreOption store = new StoreOption();

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (Tdb2Store opened = store.open("data?default (GET, the form by Accept)")) {
      Export export = new Export(opened);
      if (file.equals("-")) {
        export.write(chosen(), terminal.out());
      } else {
        new OutputFile(Path.of(file))
            .write(whole -> export.write(chosen(), whole), out -> export.write(chosen(), out));
      }
    }
    return 0;
  }

  private ExportFormat chosen() {
    if (format != null) {
      return format;
    }
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.getOrDefault(ending, ExportFormat.TRIG);
  }
}
