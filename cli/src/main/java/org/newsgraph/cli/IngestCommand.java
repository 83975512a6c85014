package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.BatchSize;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph ingest}: articles into the store. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles and stores their facts.",
      "An article that is in the store already is replaced; one that cannot be read is listed with"
          + " the reason, and the others are stored all the same."
    })
final class IngestCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL|-",
      description = "Files, folders, zip archives, web addresses, or - for standard input.")
  private List<String> sources = new ArrayList<>();

  @Mixin private final ChangeOption change;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "The input's format: auto, markdown, html, feed, jsonl or text (default: auto, told by"
              + " name and content).",
      converter = FormatName.class)
  private ArticleFormat format = ArticleFormat.AUTO;

  @Mixin private HistoryOption history = new HistoryOption();

  @Mixin private DateOption date = new DateOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  IngestCommand(
      Terminal terminal,
      Function<UserDictionary, ? extends Extractor> extractors,
      Map<String, String> environment) {
    this.terminal = terminal;
    this.extractors = extractors;
    this.change = new ChangeOption(environment);
  }

  @Override
  public Integer call() throws IOException, Failure {
    if (sources.stream().allMatch(NamedSources::isMissing)) {
      throw new Failure(String.join(", ", sources) + ": no such file or folder; check the path");
    }
    Once<Extractor> extractor = dictionary.over(extractors);
    return change.change(true, opened -> directly(opened, extractor), this::remotely);
  }

  private int directly(Tdb2Store opened, Once<Extractor> extractor) {
    NamedSources articles = new NamedSources(sources, format, date.readers(), terminal.in());
    IngestReport report = ingest(opened, articles, extractor.get());
    new IngestSummary(terminal).print(report, change.folder());
    return report.rejected().isEmpty() ? 0 : Newsgraph.FAILED;
  }

  private int remotely(ServerConnection server) throws IOException, Failure {
    dictionary.requireNone();
    RemoteIngest ingest = new RemoteIngest(server.with(history.parameters()), format, date.date());
    List<String> unread = new ArrayList<>();
    try {
      for (String source : sources) {
        send(source, ingest, unread);
      }
      ingest.flush();
    } finally {
      // Also where the server has gone: what it has taken in is there.
      unread.addAll(ingest.sum().rejected());
      new IngestSummary(terminal).print(ingest.sum(), unread, server.server());
    }
    return unread.isEmpty() ? 0 : Newsgraph.FAILED;
  }

  private void send(String source, RemoteIngest ingest, List<String> unread)
      throws IOException, Failure {
    if (source.equals(NamedSources.STANDARD_INPUT)) {
      ingest.send("standard input", terminal.in().readAllBytes());
    } else if (NamedSources.isAddress(source)) {
      Optional<byte[]> page = new WebPages().fetch(source, unread::add);
      if (page.isPresent()) {
        ingest.send(source, page.get());
      }
    } else {
      ingest.send(Path.of(source));
    }
  }

  private IngestReport ingest(Tdb2Store opened, NamedSources articles, Extractor extractor) {
    Ingest ingest =
        new Ingest(
            opened,
            extractor,
            FactMapper.standard(),
            history.history(),
            BatchSize.STANDARD,
            Runtime.getRuntime().availableProcessors());
    try (IngestProgress progress = IngestProgress.on(terminal, articles)) {
      return ingest.run(articles, progress);
    }
  }
}
