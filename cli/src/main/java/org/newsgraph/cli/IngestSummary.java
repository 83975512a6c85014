package org.newsgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.extractor.article.ReadResult.Reason;
import org.newsgraph.extractor.article.ReadResult.Rejected;
import org.newsgraph.graph.FactKind;
import org.newsgraph.graph.IngestReport;

/** Prints what an ingest did. */
final class IngestSummary {

  private final Terminal terminal;

  IngestSummary(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Each rejected article with its reason as an error, the counts as the result. */
  void print(IngestReport report, Path store) {
    for (Rejected rejected : report.rejected()) {
      terminal.err().println("rejected: " + OneLine.of(rejected.detail()));
    }
    Columns columns = new Columns(terminal.out());
    terminal.out().println("Articles in " + store);
    columns.row("read", report.read());
    columns.row("  new", report.added());
    columns.row("  replaced", report.replaced());
    columns.row("  unchanged", report.unchanged());
    if (report.superseded() > 0) {
      columns.row("  superseded", report.superseded());
    }
    columns.row("rejected", report.rejected().size());
    reasons(report)
        .forEach(
            (reason, count) ->
                columns.row(
                    "  " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' '), count));
    terminal.out().println("Facts of these articles");
    columns.row("names", report.entities());
    for (FactKind kind : FactKind.values()) {
      columns.row(Columns.plural(kind), report.facts().getOrDefault(kind, 0));
    }
  }

  /** What a server says of the articles that it was sent. */
  void print(RemoteIngest.Sum sum, List<String> rejected, URI server) {
    rejected.forEach(line -> terminal.err().println("rejected: " + OneLine.of(line)));
    Columns columns = new Columns(terminal.out());
    terminal.out().println("Articles at " + server);
    columns.row("read", sum.read());
    columns.row("  new", sum.added());
    columns.row("  replaced", sum.replaced());
    columns.row("  unchanged", sum.unchanged());
    columns.row("rejected", rejected.size());
  }

  private static Map<Reason, Integer> reasons(IngestReport report) {
    Map<Reason, Integer> reasons = new TreeMap<>();
    report.rejected().forEach(rejected -> reasons.merge(rejected.reason(), 1, Integer::sum));
    return reasons;
  }
}
