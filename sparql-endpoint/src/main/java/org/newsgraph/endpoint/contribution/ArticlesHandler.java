package org.newsgraph.endpoint.contribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.JsonBody;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.article.reader.ReadSettings;
import org.newsgraph.graph.ArticleSource;
import org.newsgraph.graph.IngestReport;

/**
 * Articles into the store and out of it: while the server runs, the store is its own. {@code POST}
 * takes a document of any format that the command line takes, {@code DELETE ?url=} withdraws an
 * article; {@code keep-history=true} keeps what stood in an article before. For who has the token.
 * Thread-safe.
 */
final class ArticlesHandler implements Handler {

  private static final int MOST_BYTES = 64 << 20;
  private static final int UNPROCESSABLE = 422;

  private final Intake intake;
  private final Writes writes;
  private final Access access;
  private final JsonBody json = new JsonBody();

  ArticlesHandler(Intake intake, Writes writes, Access access) {
    this.intake = intake;
    this.writes = writes;
    this.access = access;
  }

  /** What became of a document's articles. */
  record Taken(int read, int added, int replaced, int unchanged, List<Rejected> rejected) {

    static Taken of(IngestReport report) {
      return new Taken(
          report.read(),
          report.added(),
          report.replaced(),
          report.unchanged(),
          report.rejected().stream().map(Rejected::of).toList());
    }
  }

  /** An article that could not be read, and why, in one line. */
  record Rejected(String source, String reason, String detail) {

    static Rejected of(ReadResult.Rejected each) {
      return new Rejected(each.source(), each.reason().name(), each.detail());
    }
  }

  /** What became of an article that was taken back. */
  record Withdrawn(String article, long quads) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    access.require(exchange);
    if (exchange.method().equals("DELETE")) {
      delete(exchange);
    } else {
      post(exchange);
    }
  }

  private void post(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    String source = parameters.one("source").orElse("document");
    ArticleFormat format =
        parameters.one("format").map(ArticlesHandler::format).orElse(ArticleFormat.AUTO);
    ArticleReaders readers = readers(parameters.one("date"));
    byte[] body = exchange.bytes(MOST_BYTES);
    ArticleSource articles =
        results -> readers.read(source, new ByteArrayInputStream(body), format, results::accept);
    boolean keepHistory = Intake.keepsHistory(parameters);
    IngestReport report = writes.during(() -> intake.take(articles, keepHistory));
    boolean useless = report.read() == 0 && !report.rejected().isEmpty();
    json.send(exchange, useless ? UNPROCESSABLE : 200, Taken.of(report));
  }

  private void delete(Exchange exchange) throws IOException {
    String article =
        exchange
            .query()
            .one("url")
            .orElseThrow(
                () -> Problem.badRequest("Name the article: 'url=' its address.").exception());
    boolean keepHistory = Intake.keepsHistory(exchange.query());
    long quads = writes.during(() -> intake.withdrawal(keepHistory).retract(article));
    if (quads == 0) {
      throw Problem.notFound("The store has no article " + article + ".").exception();
    }
    json.send(exchange, 200, new Withdrawn(article, quads));
  }

  /** Readers for articles, with a day for those that do not say when they appeared. */
  static ArticleReaders readers(Optional<String> date) {
    return date.map(ArticlesHandler::dated).orElseGet(ArticleReaders::standard);
  }

  private static ArticleReaders dated(String date) {
    try {
      return ArticleReaders.of(ReadSettings.standard().withFallbackDate(LocalDate.parse(date)));
    } catch (DateTimeException malformed) {
      throw Problem.badRequest("The 'date' is written 2026-01-31.").exception();
    }
  }

  private static ArticleFormat format(String label) {
    return ArticleFormat.labelled(label)
        .orElseThrow(
            () ->
                Problem.badRequest(
                        "The parameter 'format' is auto, markdown, html, feed, jsonl or text.")
                    .exception());
  }
}
