package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.graph.Statistics;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph stats}: what a store holds. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Counts what the store holds.")
final class StatsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store = new StoreOption();

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.open("api/stats (GET)")) {
      print(Statistics.of(opened));
    }
    return 0;
  }

  private void print(Statistics statistics) {
    Columns columns = new Columns(terminal.out());
    terminal.out().println("Store " + store.folder());
    columns.row("articles", statistics.articles());
    statistics.firstDay().ifPresent(day -> columns.row("  from", day.toString()));
    statistics.lastDay().ifPresent(day -> columns.row("  to", day.toString()));
    columns.row("quads", statistics.quads());
    terminal.out().println("Named things");
    statistics.entities().forEach(columns::row);
    terminal.out().println("Facts");
    statistics.facts().forEach((kind, count) -> columns.row(Columns.plural(kind), count));
    terminal.out().println("Events");
    statistics.events().forEach((type, count) -> columns.row(type.localName(), count));
  }
}
