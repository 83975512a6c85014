package org.newsgraph.endpoint.outbound;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.http.ProblemException;

/** {@code SERVICE}, for endpoints that are allowed by name. Thread-safe. */
public final class RemoteService implements ServiceExecutor {

  private static final String JSON = "application/sparql-results+json";

  private final Outbound outbound;

  /** Asks endpoints through {@code outbound}. */
  public RemoteService(Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public QueryIterator createExecution(
      OpService service, OpService original, Binding binding, ExecutionContext execution) {
    try {
      QueryIterator found = QueryIterPlainWrapper.create(ask(service, execution), execution);
      return new QueryIterCommonParent(found, binding, execution);
    } catch (ProblemException failed) {
      if (isCancelled(execution)) {
        throw new QueryCancelledException();
      }
      if (service.getSilent()) {
        return QueryIterSingleton.create(binding, execution);
      }
      throw failed;
    }
  }

  private Iterator<Binding> ask(OpService service, ExecutionContext execution) {
    Node endpoint = service.getService();
    if (!endpoint.isURI() || !outbound.allowed().service(endpoint.getURI())) {
      throw Problem.forbidden("SERVICE is off, but for endpoints that are allowed by name.")
          .exception();
    }
    String query = OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true)).serialize();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint.getURI()))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", JSON)
            .POST(BodyPublishers.ofString(query, StandardCharsets.UTF_8))
            .build();
    Outbound.Reply reply = outbound.send(request, () -> isCancelled(execution));
    return rows(request.uri(), reply, OpVars.visibleVars(service));
  }

  private static boolean isCancelled(ExecutionContext execution) {
    return execution.getCancelSignal() != null && execution.getCancelSignal().get();
  }

  /** The rows of an answer, with the variables as they are called here. */
  private static Iterator<Binding> rows(URI endpoint, Outbound.Reply reply, Set<Var> visible) {
    Map<Var, Var> here = new HashMap<>();
    visible.forEach(variable -> here.put(asSent(variable), variable));
    try {
      RowSet rows =
          RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
              .create(ResultSetLang.RS_JSON)
              .read(reply.body(), new Context());
      return Iter.map(rows.materialize(), row -> renamed(row, here));
    } catch (JenaException | JsonException malformed) {
      throw Outbound.failed(endpoint, "its answer is no SPARQL result in JSON");
    }
  }

  /** ARQ marks the variables of an inner scope with slashes, which are not sent. */
  private static Var asSent(Var variable) {
    return Var.alloc(variable.getVarName().replaceFirst("^/+", ""));
  }

  private static Binding renamed(Binding row, Map<Var, Var> here) {
    BindingBuilder builder = Binding.builder();
    row.forEach(
        (variable, value) -> {
          Var local = here.get(variable);
          if (local != null) {
            builder.add(local, value);
          }
        });
    return builder.build();
  }
}
