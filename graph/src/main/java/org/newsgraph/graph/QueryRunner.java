package org.newsgraph.graph;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.newsgraph.graph.text.TextQuery;
import org.newsgraph.ontology.Ontology;

/**
 * Runs a user's query and prints its result. The ontology's prefixes need not be declared; {@code
 * SERVICE} is refused, so that nothing leaves the machine. Immutable and thread-safe.
 */
public final class QueryRunner {

  private final QuadStore store;
  private final Duration timeout;
  private final PropertyFunctionRegistry properties = new PropertyFunctionRegistry();

  /**
   * @param timeout how long a query may take to its last row
   */
  public QueryRunner(QuadStore store, Duration timeout) {
    this.store = Objects.requireNonNull(store);
    this.timeout = Objects.requireNonNull(timeout);
    PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
    standard.keys().forEachRemaining(iri -> properties.put(iri, standard.get(iri)));
    TextQuery.register(properties);
  }

  /**
   * Runs the query in one read transaction and prints what it gives, in UTF-8.
   *
   * @param bindings terms that stand for variables, by the variables' names
   * @throws QueryException if it cannot be answered
   */
  public void run(String text, Map<String, Node> bindings, ResultFormat format, OutputStream out)
      throws QueryException {
    Query query = parse(text);
    ResultPrinter printer = new ResultPrinter(format, out);
    printer.check(query);
    Optional<QueryException> failure =
        store.read(dataset -> answer(dataset, query, bindings, printer));
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private static Query parse(String text) throws QueryException {
    Query query = new Query();
    query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Ontology.prefixes()));
    try {
      return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryException(
          QueryException.Code.SYNTAX, "The query is not SPARQL: " + oneLine(e), e);
    }
  }

  private Optional<QueryException> answer(
      DatasetGraph dataset, Query query, Map<String, Node> bindings, ResultPrinter printer) {
    QueryExecBuilder builder =
        QueryExec.dataset(dataset)
            .query(query)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQConstants.registryPropertyFunctions, properties)
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    bindings.forEach((variable, term) -> builder.substitution(Var.alloc(variable), term));
    try (QueryExec execution = builder.build()) {
      printer.print(execution);
      return Optional.empty();
    } catch (QueryCancelledException e) {
      return Optional.of(
          new QueryException(
              QueryException.Code.TIMEOUT,
              "The query took longer than " + timeout.toMillis() + " ms; ask for less",
              e));
    } catch (JenaException e) {
      return Optional.of(
          new QueryException(QueryException.Code.FAILED, "The query failed: " + oneLine(e), e));
    }
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
