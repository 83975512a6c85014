package org.newsgraph.endpoint.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.metrics.Metrics;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.Writes;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.graph.ArticleSource;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.IngestReport;

/**
 * Articles that clients send, read into the store like those of the command line: while the server
 * runs, the store is its own. For who has the token. Thread-safe.
 */
public final class IngestHandler implements Handler {

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int UNPROCESSABLE = 422;

  private final ObjectMapper mapper = new ObjectMapper();
  private final ArticleReaders readers = ArticleReaders.standard();
  private final Ingest ingest;
  private final Writes writes;
  private final Access access;
  private final Metrics metrics;

  /** Reads by an ingest; the articles are counted. */
  public IngestHandler(Ingest ingest, Writes writes, Access access, Metrics metrics) {
    this.ingest = ingest;
    this.writes = writes;
    this.access = access;
    this.metrics = metrics;
  }

  /** What became of the articles. */
  record Ingested(int read, int added, int replaced, int unchanged, List<Rejected> rejected) {}

  /** An article that could not be read, and why, in one line. */
  record Rejected(String source, String reason, String detail) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    access.require(exchange);
    String name = exchange.query().one("name").orElse("request");
    ArticleFormat format =
        exchange.query().one("format").map(IngestHandler::format).orElse(ArticleFormat.AUTO);
    byte[] body = exchange.bytes(MOST_BYTES);
    ArticleSource articles =
        results -> readers.read(name, new ByteArrayInputStream(body), format, results::accept);
    IngestReport report = writes.during(() -> ingest.run(articles));
    metrics.ingested(report);
    exchange.send(
        report.read() == 0 ? UNPROCESSABLE : 200,
        "application/json",
        mapper.writeValueAsBytes(view(report)));
  }

  private static ArticleFormat format(String label) {
    return ArticleFormat.labelled(label)
        .orElseThrow(
            () ->
                Problem.badRequest(
                        "The parameter 'format' is auto, markdown, html, feed, jsonl or text.")
                    .exception());
  }

  private static Ingested view(IngestReport report) {
    return new Ingested(
        report.read(),
        report.added(),
        report.replaced(),
        report.unchanged(),
        report.rejected().stream().map(IngestHandler::rejected).toList());
  }

  private static Rejected rejected(ReadResult.Rejected each) {
    return new Rejected(each.source(), each.reason().name(), each.detail());
  }
}
