package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.name.model.NameLabel;
import org.newsgraph.extractor.name.model.NameModelTrainer;
import org.newsgraph.extractor.name.model.NameScore;
import org.newsgraph.extractor.name.model.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsgraph train-names}: the model of names, learned from annotated corpora. */
@Command(
    name = "train-names",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the model of names from annotated corpora and reports how well it does.",
      "Files named …-train.… are learned from, files named …-dev.… measured on. The same input"
          + " gives the same model."
    })
final class TrainNamesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the corpora (.bio, .bmes, .jsonl, .txt, each also .gz).")
  private Path corpus = Path.of("");

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description = "The folder of the lists of names (default: gazetteer beside the corpora).")
  private @Nullable Path gazetteer;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The model's file.")
  private Path output = Path.of("");

  TrainNamesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Path lists = gazetteer == null ? corpus.resolveSibling("gazetteer") : gazetteer;
    for (Path folder : new Path[] {corpus, lists}) {
      if (!Files.isDirectory(folder)) {
        throw new Failure(folder + ": no such folder; check the path");
      }
    }
    NameModelTrainer trainer = new NameModelTrainer(TrainingOptions.standard(), terminal.err());
    Map<String, Map<NameLabel, NameScore>> measured = trainer.train(corpus, lists, output);
    FigurePrinter printer = new FigurePrinter(terminal.out(), false, false);
    for (Map.Entry<String, Map<NameLabel, NameScore>> one : measured.entrySet()) {
      printer.print(one.getKey(), one.getValue());
    }
    terminal.out().println(output + ": " + Files.size(output) + " bytes");
    return 0;
  }
}
