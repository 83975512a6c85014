package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.evaluation.Evaluation;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.evaluation.GoldFile;
import org.newsgraph.extractor.evaluation.GoldScorer;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.name.model.NameModelEvaluator;
import org.newsgraph.extractor.name.model.NameModels;
import org.newsgraph.extractor.time.TimeSpecs;
import org.newsgraph.extractor.time.TimeTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph evaluate}: how well the extractor reads. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the extractor: the graph on annotated articles, names on corpora, dates on"
          + " specifications.",
      "Example: newsgraph evaluate dev.jsonl --articles news --errors"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "GOLD.jsonl",
      description = "Annotated articles, a JSON object a line.")
  private @Nullable Path gold;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "The articles that GOLD.jsonl annotates, known by the end of their addresses.")
  private @Nullable Path articles;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Corpora of names (.bio, .bmes, .jsonl, .txt, each also .gz), each measured by the"
              + " convention that bears its name (msra-test.bio: msra) where the model knows it.")
  private List<Path> names = new ArrayList<>();

  @Option(
      names = "--dates",
      paramLabel = "DIR",
      description = "A folder of date specifications (Microsoft Recognizers Text).")
  private @Nullable Path dates;

  @Option(names = "--errors", description = "List what was missed (-) and wrongly found (+).")
  private boolean errors;

  @Option(
      names = "--reliability",
      description =
          "List how many of the facts of each kind and stated confidence are right: of those of .9"
              + " nine in ten should be.")
  private boolean reliability;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  EvaluateCommand(Terminal terminal, Function<UserDictionary, ? extends Extractor> extractors) {
    this.terminal = terminal;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws IOException, Failure {
    if ((gold == null) != (articles == null)) {
      throw misuse("GOLD.jsonl and --articles go together");
    }
    if (gold == null && names.isEmpty() && dates == null) {
      throw misuse("Name GOLD.jsonl with --articles, or --names, or --dates");
    }
    Once<Extractor> extractor = dictionary.over(extractors);
    FigurePrinter printer = new FigurePrinter(terminal.out(), errors, json);
    if (gold != null && articles != null) {
      Evaluation evaluation = graph(extractor, gold, articles);
      printer.print(evaluation);
      if (reliability) {
        printer.print(evaluation.reliability());
      }
    }
    if (!names.isEmpty()) {
      NameModelEvaluator evaluator = new NameModelEvaluator(NameModels.bundled());
      for (Path corpus : names) {
        printer.print(String.valueOf(corpus.getFileName()), evaluator.evaluate(corpus));
      }
    }
    if (dates != null) {
      printer.print(new TimeSpecs(new TimeTagger()).evaluate(dates));
    }
    return 0;
  }

  private ParameterException misuse(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private Evaluation graph(Once<Extractor> extractor, Path goldFile, Path folder)
      throws IOException {
    List<GoldArticle> annotated = new GoldFile().read(goldFile);
    List<Article> read = new AnnotatedArticles(terminal).articles(folder);
    return new GoldScorer().score(annotated, AnnotatedArticles.quads(extractor.get(), read));
  }
}
