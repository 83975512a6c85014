package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.named.ArgumentException;
import org.newsgraph.graph.named.NamedQueries;
import org.newsgraph.graph.named.NamedQuery;

/** The library over what {@code newsgraph demo} serves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryOnSamplesTest {

  private final NamedQueries library = NamedQueries.bundled();
  private final Tdb2Store store = Tdb2Store.inMemory();

  @BeforeAll
  void ingest() {
    new Ingest(store, NewsExtractor.bundled(), FactMapper.standard()).run(new Samples());
  }

  @AfterAll
  void close() {
    store.close();
  }

  Collection<NamedQuery> queries() {
    return library.all();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryFindsSomething(NamedQuery query) throws ArgumentException {
    assertThat(rows(query, Map.of())).isPositive();
  }

  @Test
  void parametersNarrowWhatIsFound() throws ArgumentException {
    NamedQuery timeline = library.named("timeline");

    long all = rows(timeline, Map.of());
    long ship = rows(timeline, Map.of("entity", "望潮"));
    long january = rows(timeline, Map.of("entity", "望潮", "from", "2026-01-01"));

    assertThat(all).isGreaterThan(ship);
    assertThat(ship).isGreaterThan(january);
    assertThat(january).isPositive();
  }

  private long rows(NamedQuery named, Map<String, String> arguments) throws ArgumentException {
    Query query = named.with(arguments);
    return store.read(
        dataset -> {
          try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
            return RowSetOps.count(run.select());
          }
        });
  }
}
