package org.newsgraph.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.lexicon.UserDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph extract}: the facts of an article on standard output. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Prints the facts of one article; nothing is stored.")
final class ExtractCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;

  @Parameters(
      paramLabel = "PATH|URL|-",
      description = "The article: a file, a web address, or - for standard input.")
  private String source = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "turtle, trig, nquads, jsonld or json (default: turtle).")
  private ExtractionFormat format = ExtractionFormat.TURTLE;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "The input's format: auto, markdown, html, feed, jsonl or text (default: auto, told by"
              + " name and content).",
      converter = FormatName.class)
  private ArticleFormat inputFormat = ArticleFormat.AUTO;

  @Mixin private DateOption date = new DateOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  ExtractCommand(Terminal terminal, Function<UserDictionary, ? extends Extractor> extractors) {
    this.terminal = terminal;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Once<Extractor> extractor = dictionary.over(extractors);
    List<Article> articles = new ArrayList<>();
    List<ReadResult.Rejected> rejected = new ArrayList<>();
    new NamedSources(List.of(source), inputFormat, date.readers(), terminal.in())
        .forEach(
            result -> {
              if (result instanceof ReadResult.Read read) {
                articles.add(read.article());
              } else if (result instanceof ReadResult.Rejected refused) {
                rejected.add(refused);
              }
            });
    rejected.forEach(
        refused -> terminal.err().println("rejected: " + OneLine.of(refused.detail())));
    if (!articles.isEmpty()) {
      Extractor loaded = extractor.get();
      List<Extraction> extractions = articles.stream().map(loaded::extract).toList();
      new ExtractionPrinter(terminal.out()).print(extractions, format);
    }
    return rejected.isEmpty() ? 0 : Newsgraph.FAILED;
  }
}
