package org.newsgraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * The queries of one package: each a {@code .rq} file beside its classes, run with variables bound
 * to terms, never put together from strings. Thread-safe.
 *
 * <pre>{@code
 * QueryLibrary queries = new QueryLibrary(Statistics.class);
 * store.read(dataset -> {
 *   try (QueryExec query = queries.on(dataset, "posts-of", Map.of("person", iri))) {
 *     query.select().forEach(...);
 *   }
 * });
 * }</pre>
 */
public final class QueryLibrary {

  private final Class<?> home;
  private final Map<String, Query> parsed = new ConcurrentHashMap<>();

  /**
   * @param home a class beside whose file the {@code .rq} files lie
   */
  public QueryLibrary(Class<?> home) {
    this.home = Objects.requireNonNull(home);
  }

  /** The query, ready to run on the dataset; to be closed by the caller, within the transaction. */
  public QueryExec on(DatasetGraph dataset, String name) {
    return on(dataset, name, Map.of());
  }

  /**
   * The query with its variables bound, ready to run on the dataset; to be closed by the caller,
   * within the transaction.
   *
   * @param name the file's name without {@code .rq}
   * @param bindings the terms that stand for variables, by the variables' names
   * @throws IllegalArgumentException if the library has no such query
   */
  public QueryExec on(DatasetGraph dataset, String name, Map<String, Node> bindings) {
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(query(name));
    bindings.forEach((variable, term) -> builder.substitution(Var.alloc(variable), term));
    return builder.build();
  }

  /** The parsed query, shared: not to be changed. */
  public Query query(String name) {
    return parsed.computeIfAbsent(name, unknown -> QueryFactory.create(text(name)));
  }

  private String text(String name) {
    try (InputStream in = home.getResourceAsStream(name + ".rq")) {
      if (in == null) {
        throw new IllegalArgumentException("No query " + name + " lies beside " + home.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
