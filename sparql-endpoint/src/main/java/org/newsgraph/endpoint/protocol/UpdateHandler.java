package org.newsgraph.endpoint.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Parameters;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.outbound.Loads;
import org.newsgraph.endpoint.outbound.Outbound;

/**
 * SPARQL updates from who may write: all operations of a request in one transaction, LOAD and
 * SERVICE only of what is allowed. Thread-safe.
 */
final class UpdateHandler {

  /** Who may write sends more than others: as much as a graph may have. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final Writes writes;
  private final QueryLimits limits;
  private final Access access;
  private final Context safe;
  private final Loads loads;

  UpdateHandler(Writes writes, QueryLimits limits, Access access, Outbound outbound) {
    this.writes = writes;
    this.limits = limits;
    this.access = access;
    this.safe = SafeContext.create(outbound);
    this.loads = new Loads(outbound);
  }

  void handle(Exchange exchange, Parameters parameters) throws IOException {
    access.require(exchange);
    if (!exchange.method().equals("POST")) {
      throw Problem.methodNotAllowed("POST").exception();
    }
    String text =
        exchange.contentType().equals(SparqlRequest.UPDATE)
            ? exchange.text(MOST_BYTES)
            : parameters.required("update");
    UpdateRequest request = parse(text, using(parameters));
    request.getOperations().stream().flatMap(UpdateHandler::named).forEach(OwnDefaultGraph::free);
    UpdateRequest update = loads.fetched(request);
    writes.run(dataset -> run(update, dataset));
    exchange.sendStatus(204);
  }

  /** The graphs of an operation whose names ARQ does not hand on to the dataset as they stand. */
  private static Stream<Node> named(Update operation) {
    if (operation instanceof UpdateBinaryOp copy) {
      return Stream.of(copy.getSrc(), copy.getDest())
          .filter(Target::isOneNamedGraph)
          .map(Target::getGraph);
    }
    return operation instanceof UpdateModify modify
        ? Stream.ofNullable(modify.getWithIRI())
        : Stream.empty();
  }

  private boolean run(UpdateRequest update, DatasetGraph dataset) {
    Context context =
        Context.setupContextForDataset(Context.mergeCopy(ARQ.getContext(), safe), dataset);
    try {
      UpdateExec.dataset(new OwnDefaultGraph(dataset, context))
          .update(update)
          .context(context)
          .timeout(limits.longestTimeout().toMillis(), TimeUnit.MILLISECONDS)
          .build()
          .execute();
    } catch (QueryCancelledException late) {
      throw Problem.busy(1, "The update took too long and was undone.").exception();
    } catch (JenaException failed) {
      throw Problem.of(400, "Update failed", QueryRunner.message(failed)).exception();
    }
    return true;
  }

  private static UsingList using(Parameters parameters) {
    UsingList using = new UsingList();
    parameters.all("using-graph-uri").forEach(iri -> using.addUsing(NodeFactory.createURI(iri)));
    parameters
        .all("using-named-graph-uri")
        .forEach(iri -> using.addUsingNamed(NodeFactory.createURI(iri)));
    return using;
  }

  private static UpdateRequest parse(String text, UsingList using) {
    try {
      return UpdateFactory.read(
          using,
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          QueryHandler.BASE,
          Syntax.syntaxARQ);
    } catch (StackOverflowError nested) {
      throw Problem.of(400, "Malformed update", "The update is nested too deeply.").exception();
    } catch (QueryException malformed) {
      throw Problem.of(400, "Malformed update", QueryRunner.message(malformed)).exception();
    }
  }
}
