package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.extractor.ReadingModels;
import org.newsgraph.extractor.ReadingModels.Annotated;
import org.newsgraph.extractor.evaluation.GoldScorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code newsgraph train-facts}: the weights over names and facts, learned from annotated articles.
 */
@Command(
    name = "train-facts",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the weights over names, relations and events from annotated articles. With --folds it"
          + " first reports how well articles are read that were not learned from.",
      "Example: newsgraph train-facts --gold dev.jsonl --articles news --output models",
      "With --further it adapts the shipped weights to articles of your own kind."
    })
final class TrainFactsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Annotated articles, a JSON object a line; may be given several times.")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--articles",
      required = true,
      paramLabel = "DIR",
      description = "The articles that the --gold file of the same rank annotates.")
  private List<Path> articles = new ArrayList<>();

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "0",
      description = "Cross-validate in N parts (0: not at all).")
  private int folds;

  @Option(
      names = "--further",
      description =
          "Go on from the weights that are shipped, which these articles were no part of, rather"
              + " than learn from these alone.")
  private boolean further;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the models' files.")
  private Path output = Path.of("");

  TrainFactsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    if (gold.size() != articles.size()) {
      throw new Failure(
          "%d --gold and %d --articles: give one folder a file"
              .formatted(gold.size(), articles.size()));
    }
    AnnotatedArticles reader = new AnnotatedArticles(terminal);
    List<Annotated> annotated = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      annotated.addAll(reader.read(gold.get(i), articles.get(i)));
    }
    if (annotated.isEmpty()) {
      throw new Failure("None of the articles is annotated; check that their addresses end alike");
    }
    if (folds > 1) {
      crossValidate(annotated);
    }
    Files.createDirectories(output);
    learn(annotated).save(output);
    terminal.out().println(output + ": learned from " + annotated.size() + " articles");
    return 0;
  }

  private ReadingModels learn(List<Annotated> articles) {
    return further ? ReadingModels.bundled().learnFurther(articles) : ReadingModels.learn(articles);
  }

  private void crossValidate(List<Annotated> annotated) throws IOException {
    List<Quad> quads = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Annotated> learned = new ArrayList<>();
      List<Annotated> kept = new ArrayList<>();
      for (int i = 0; i < annotated.size(); i++) {
        (i % folds == fold ? kept : learned).add(annotated.get(i));
      }
      quads.addAll(
          AnnotatedArticles.quads(
              learn(learned).extractor(), kept.stream().map(Annotated::article).toList()));
    }
    new FigurePrinter(terminal.out(), false, false)
        .print(new GoldScorer().score(annotated.stream().map(Annotated::gold).toList(), quads));
  }
}
