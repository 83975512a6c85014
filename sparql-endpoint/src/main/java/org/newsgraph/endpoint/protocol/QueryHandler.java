package org.newsgraph.endpoint.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.results.Chosen;
import org.newsgraph.endpoint.results.GraphFormat;
import org.newsgraph.endpoint.results.RowFormat;

/** Negotiates the reply to a query and streams what the query finds. Thread-safe. */
final class QueryHandler {

  /** Relative IRIs of a query are resolved against this, so that they name nothing real. */
  static final String BASE = "http://newsgraph.invalid/";

  /** CONSTRUCT's answer is a set; up to so many triples are remembered to send each once. */
  private static final int REMEMBERED = 100_000;

  private final QueryLimits limits;
  private final QueryRunner runner;
  private final EntityTags tags;

  QueryHandler(QueryLimits limits, QueryRunner runner, EntityTags tags) {
    this.limits = limits;
    this.runner = runner;
    this.tags = tags;
  }

  void handle(SparqlRequest request, Exchange exchange) throws IOException {
    handle(parse(request), request, exchange);
  }

  /** Replies to a query that has been parsed already. */
  void handle(Query query, SparqlRequest request, Exchange exchange) throws IOException {
    if (query.isSelectType() || query.isAskType()) {
      Chosen<RowFormat> format =
          request
              .format()
              .map(RowFormat::named)
              .orElseGet(() -> RowFormat.accepted(exchange.accept()))
              .orElseThrow(() -> Problem.notAcceptable(RowFormat.available()).exception());
      reply(request, query, exchange, format, (run, out) -> rows(query, run, format.format(), out));
    } else if (query.isConstructType() || query.isDescribeType()) {
      Chosen<GraphFormat> format =
          request
              .format()
              .map(GraphFormat::named)
              .orElseGet(() -> GraphFormat.accepted(exchange.accept()))
              .orElseThrow(() -> Problem.notAcceptable(GraphFormat.available()).exception());
      reply(
          request, query, exchange, format, (run, out) -> graph(query, run, format.format(), out));
    } else {
      throw Problem.badRequest("SELECT, ASK, CONSTRUCT and DESCRIBE are answered here.")
          .exception();
    }
  }

  private static Query parse(SparqlRequest request) {
    try {
      Query query = QueryFactory.create(request.query(), BASE, Syntax.syntaxARQ);
      if (!request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty()) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        request.defaultGraphs().forEach(query::addGraphURI);
        request.namedGraphs().forEach(query::addNamedGraphURI);
      }
      return query;
    } catch (StackOverflowError nested) {
      throw Problem.of(400, "Malformed query", "The query is nested too deeply.").exception();
    } catch (QueryException malformed) {
      throw Problem.of(400, "Malformed query", QueryRunner.message(malformed)).exception();
    }
  }

  private void reply(
      SparqlRequest request,
      Query query,
      Exchange exchange,
      Chosen<?> format,
      QueryRunner.Body body)
      throws IOException {
    Optional<String> tag = tags.tag(request, format.mediaType());
    if (tag.isPresent()) {
      exchange.with("ETag", tag.get()).with("Cache-Control", "no-cache");
      if (exchange.holds(tag.get())) {
        exchange.sendNotModified();
        return;
      }
    }
    runner.run(query, request.timeout(), exchange, format.contentType(), body);
  }

  private static long rows(Query query, QueryExec run, RowFormat format, OutputStream out)
      throws IOException {
    if (query.isAskType()) {
      format.writer().write(run.ask(), out);
      return 1;
    }
    return format.writer().write(run.select(), out);
  }

  private long graph(Query query, QueryExec run, GraphFormat format, OutputStream out) {
    StreamRDF sink = format.sink(out, limits.collectedTriples());
    sink.start();
    query.getPrefixMapping().getNsPrefixMap().forEach(sink::prefix);
    long count;
    if (query.isConstructQuad() && format.holdsQuads()) {
      count = all(run.constructQuads(), sink);
    } else {
      count = once(query.isDescribeType() ? run.describeTriples() : run.constructTriples(), sink);
    }
    sink.finish();
    return count;
  }

  private static long all(Iterator<Quad> quads, StreamRDF sink) {
    long count = 0;
    while (quads.hasNext()) {
      sink.quad(quads.next());
      count++;
    }
    return count;
  }

  private static long once(Iterator<Triple> triples, StreamRDF sink) {
    Set<Triple> sent = new HashSet<>();
    long count = 0;
    while (triples.hasNext()) {
      Triple triple = triples.next();
      if (sent.size() >= REMEMBERED ? !sent.contains(triple) : sent.add(triple)) {
        sink.triple(triple);
        count++;
      }
    }
    return count;
  }
}
