package org.newsgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.cli.watch.FetchSettings;
import org.newsgraph.cli.watch.Look;
import org.newsgraph.cli.watch.Watcher;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.BatchSize;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.StoreException;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.Withdrawal;
import org.newsgraph.graph.watch.Held;
import org.newsgraph.graph.watch.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph watch}: the ingest job. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the store up to date with folders and feeds: once, or again and again with --every.",
      "New and changed articles are taken in; articles whose files have vanished are withdrawn."
          + " What is known of the sources is kept in the store. Prints a line for each run; ends"
          + " with 1 only if nothing could be done."
    })
final class WatchCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;
  private final ObjectMapper json = new ObjectMapper();

  @Parameters(arity = "1..*", paramLabel = "DIR|FEED-URL", description = "Folders and feeds.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--every",
      paramLabel = "PERIOD",
      description = "Look again after this long, such as 30s, 5m or 1h, until stopped.",
      converter = PeriodText.class)
  private @Nullable Duration every;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Append a line of JSON for each run to this file.")
  private @Nullable Path report;

  @Option(
      names = "--allow-private",
      description = "Ask addresses of this machine and of local networks too.")
  private boolean privateAllowed;

  @Mixin private HistoryOption history = new HistoryOption();

  @Mixin private DateOption date = new DateOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  @Mixin private final ChangeOption change;

  WatchCommand(
      Terminal terminal,
      Function<UserDictionary, ? extends Extractor> extractors,
      Map<String, String> environment) {
    this.terminal = terminal;
    this.extractors = extractors;
    this.change = new ChangeOption(environment);
  }

  @Override
  public Integer call() throws IOException, Failure {
    Once<Extractor> extractor = dictionary.over(extractors);
    String edition = dictionary.edition();
    if (every == null) {
      return run(extractor, edition) ? 0 : Newsgraph.FAILED;
    }
    boolean anything = false;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        anything |= runUnlessHeld(extractor, edition);
        Thread.sleep(every.toMillis());
      }
    } catch (InterruptedException wishToEnd) {
      Thread.currentThread().interrupt();
    }
    return anything ? 0 : Newsgraph.FAILED;
  }

  /** Leaves this run out where another command holds the store: the next one may have it. */
  private boolean runUnlessHeld(Once<Extractor> extractor, String edition)
      throws IOException, Failure {
    try {
      return run(extractor, edition);
    } catch (StoreException e) {
      if (e.code() != StoreException.Code.LOCKED) {
        throw e;
      }
      terminal.err().println(OneLine.of(e.getMessage()) + ", or wait: this run is left out");
      return false;
    }
  }

  /** Opens the store for this run only, so that others can have it in between. */
  private boolean run(Once<Extractor> extractor, String edition) throws IOException, Failure {
    Instant began = Instant.now();
    List<Look> looks =
        change.change(
            true, opened -> look(opened, extractor, edition), server -> look(server, edition));
    tell(began, looks);
    return looks.stream().anyMatch(look -> !look.isFailed());
  }

  private List<Look> look(Tdb2Store opened, Once<Extractor> extractor, String edition) {
    FactMapper mapper = FactMapper.standard();
    Ingest ingest =
        new Ingest(
            opened,
            article -> extractor.get().extract(article),
            mapper,
            history.history(),
            BatchSize.STANDARD,
            Runtime.getRuntime().availableProcessors());
    Withdrawal withdrawal = new Withdrawal(opened, mapper.scheme(), history.history());
    return look(
        new Holdings(opened, ingest::run, withdrawal, mapper.scheme(), date.readers()), edition);
  }

  private List<Look> look(ServerConnection server, String edition) throws Failure {
    dictionary.requireNone();
    return look(new RemoteHoldings(server.with(history.parameters()), date.date()), edition);
  }

  private List<Look> look(Held held, String edition) {
    FetchSettings settings =
        privateAllowed ? FetchSettings.standard().withPrivateAddresses() : FetchSettings.standard();
    return new Watcher(held, settings, edition, Clock.systemUTC()).look(sources);
  }

  private void tell(Instant began, List<Look> looks) throws IOException {
    looks.stream()
        .flatMap(look -> look.problems().stream())
        .forEach(problem -> terminal.err().println(OneLine.of(problem)));
    terminal
        .out()
        .println(
            "%s watch: %d new, %d changed, %d vanished, %d problems, %d of %d sources failed, %d ms"
                .formatted(
                    began,
                    looks.stream().mapToInt(Look::added).sum(),
                    looks.stream().mapToInt(Look::changed).sum(),
                    looks.stream().mapToInt(Look::vanished).sum(),
                    looks.stream().mapToInt(look -> look.problems().size()).sum(),
                    looks.stream().filter(Look::isFailed).count(),
                    looks.size(),
                    Duration.between(began, Instant.now()).toMillis()));
    terminal.out().flush();
    if (report != null) {
      ObjectNode line = json.createObjectNode();
      line.put("began", began.toString());
      line.put("ended", Instant.now().toString());
      line.set("sources", json.valueToTree(looks));
      Files.write(
          report,
          (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
