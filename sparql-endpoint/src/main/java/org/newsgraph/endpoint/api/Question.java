package org.newsgraph.endpoint.api;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.graph.QueryLibrary;

/** A query of the program itself, kept in a file and asked with variables bound. Thread-safe. */
final class Question {

  private static final long SECONDS = 20;
  private static final QueryLibrary LIBRARY = new QueryLibrary(Question.class);

  private final Query query;

  private Question(Query query) {
    this.query = query;
  }

  /** The query of the file {@code name.rq} beside this class. */
  static Question of(String name) {
    return new Question(LIBRARY.query(name));
  }

  /** This query, asked for so many rows at most. */
  Question limited(int rows) {
    Query limited = query.cloneQuery();
    limited.setLimit(rows);
    return new Question(limited);
  }

  /** Asks with nothing bound and hands on each row. */
  void ask(DatasetGraph dataset, Consumer<Binding> rows) {
    ask(dataset, Map.of(), rows);
  }

  /** Asks with one variable bound and hands on each row. */
  void ask(DatasetGraph dataset, String variable, Node value, Consumer<Binding> rows) {
    ask(dataset, Map.of(Var.alloc(variable), value), rows);
  }

  private void ask(DatasetGraph dataset, Map<Var, Node> bound, Consumer<Binding> rows) {
    var building = QueryExec.dataset(dataset).query(query).timeout(SECONDS, TimeUnit.SECONDS);
    bound.forEach(building::substitution);
    try (QueryExec run = building.build()) {
      run.select().forEachRemaining(rows);
    } catch (QueryCancelledException late) {
      throw Problem.busy(5, "The store took longer than " + SECONDS + " s.").exception();
    }
  }
}
