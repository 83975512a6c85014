package org.newsgraph.endpoint.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Handler;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.Document;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.Withdrawal;

/**
 * Articles into the store and out of it. {@code POST} takes a document of any format that the
 * command line takes, {@code DELETE ?url=} withdraws an article. Thread-safe.
 */
final class ArticlesHandler implements Handler {

  private static final int MOST_BYTES = 16 << 20;
  private static final String JSON = "application/json";

  private final QuadStore store;
  private final FactMapper mapper;
  private final Withdrawal withdrawal;
  private final Access access;
  private final ObjectMapper json = new ObjectMapper();
  private final ArticleReaders readers = ArticleReaders.standard();
  private @Nullable Extractor extractor;

  ArticlesHandler(QuadStore store, FactMapper mapper, Withdrawal withdrawal, Access access) {
    this.store = store;
    this.mapper = mapper;
    this.withdrawal = withdrawal;
    this.access = access;
  }

  /** What became of a document's articles. */
  record Taken(int read, int added, int replaced, int unchanged, List<String> rejected) {}

  /** What became of an article that was taken back. */
  record Withdrawn(String article, long quads) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    switch (exchange.method()) {
      case "POST" -> {
        access.require(exchange);
        post(exchange);
      }
      case "DELETE" -> {
        access.require(exchange);
        delete(exchange);
      }
      default -> throw Problem.methodNotAllowed("POST, DELETE, OPTIONS").exception();
    }
  }

  private void post(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    String source = parameters.one("source").orElse("document");
    ArticleFormat format = format(parameters.one("format"));
    List<ReadResult> results = new ArrayList<>();
    readers.read(new Document(source, exchange.bytes(MOST_BYTES)), format, results::add);
    IngestReport report =
        new Ingest(store, extractor(), mapper).run(articles -> results.forEach(articles));
    List<String> rejected = report.rejected().stream().map(each -> each.detail()).toList();
    Taken taken =
        new Taken(report.read(), report.added(), report.replaced(), report.unchanged(), rejected);
    send(exchange, report.read() > 0 || rejected.isEmpty() ? 200 : 422, taken);
  }

  private void delete(Exchange exchange) throws IOException {
    String article =
        exchange
            .query()
            .one("url")
            .orElseThrow(
                () -> Problem.badRequest("Name the article: 'url=' its address.").exception());
    long quads = withdrawal.retract(article);
    if (quads == 0) {
      throw Problem.notFound("The store has no article " + article + ".").exception();
    }
    send(exchange, 200, new Withdrawn(article, quads));
  }

  private void send(Exchange exchange, int status, Object value) throws IOException {
    try {
      exchange.send(status, JSON, json.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ArticleFormat format(Optional<String> name) {
    try {
      return name.map(each -> each.equals("jsonl") ? "json_lines" : each)
          .map(each -> ArticleFormat.valueOf(each.toUpperCase(Locale.ROOT)))
          .orElse(ArticleFormat.AUTO);
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest(
              "The parameter 'format' is auto, markdown, html, feed, jsonl or text.")
          .exception();
    }
  }

  /** Loaded with the first article: a server that only reads need not wait for it. */
  private synchronized Extractor extractor() {
    Extractor loaded = extractor;
    if (loaded == null) {
      loaded = NewsExtractor.bundled();
      extractor = loaded;
    }
    return loaded;
  }
}
