package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.history.History;

class HistoryTest {

  private static final String PROV = "PREFIX prov: <http://www.w3.org/ns/prov#> ";

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void aCorrectionReplacesTheFactsAndLeavesARecordOutsideTheUnion() {
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store fresh = Tdb2Store.inMemory()) {
      ingest(store, History.standard(), SampleArticles.list(1, 3));
      ingest(store, History.standard(), SampleArticles.list(2, 3));
      ingest(fresh, History.standard(), SampleArticles.list(2, 3));

      assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(fresh));
      assertThat(ask(store, PROV + "ASK { GRAPH ?g { ?a prov:wasRevisionOf ?b } }")).isTrue();
      assertThat(ask(store, PROV + "ASK { ?a prov:wasRevisionOf ?b }")).isFalse();
      assertThat(ask(store, PROV + "ASK { ?a prov:wasRevisionOf ?b FILTER (?a != ?b) }")).isFalse();
    }
  }

  @Test
  void aWithdrawalLeavesARecordAndTheUnionAsIfTheArticleHadNeverBeen() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      List<Article> articles = SampleArticles.list(1, 4);
      ingest(store, History.standard(), articles.subList(0, 3));
      Snapshot before = Snapshot.of(store);
      ingest(store, History.standard(), articles);
      Optional<String> url = articles.get(3).url();
      new Withdrawal(store, mapper.scheme()).retract(url.orElseThrow());

      assertThat(Snapshot.of(store)).isEqualTo(before);
      String iri = mapper.scheme().article(articles.get(3)).getURI();
      assertThat(ask(store, PROV + "ASK { GRAPH ?g { <" + iri + "> prov:wasInvalidatedBy ?w } }"))
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"TURTLE, ttl", "TRIG, trig", "NQUADS, nq"})
  void noExportTellsOfWhatWas(ExportFormat format, String extension) throws IOException {
    Lang lang = RDFLanguages.fileExtToLang(extension);
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store fresh = Tdb2Store.inMemory()) {
      ingest(store, History.keeping(), SampleArticles.list(1, 3));
      ingest(store, History.keeping(), SampleArticles.list(2, 3));
      ingest(fresh, History.keeping(), SampleArticles.list(2, 3));

      assertThat(exported(store, format, lang))
          .isEqualTo(exported(fresh, format, lang))
          .isNotEmpty();
    }
  }

  private static Set<Quad> exported(QuadStore store, ExportFormat format, Lang lang)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(store).write(format, out);
    DatasetGraph read =
        RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(lang).toDatasetGraph();
    return read.stream().collect(Collectors.toSet());
  }

  @Test
  void oldTextAndFactsAreKeptWhereAskedFor() {
    String old =
        "ASK { GRAPH ?g { ?state <https://schema.org/articleBody> ?text } "
            + "GRAPH <https://w3id.org/newsgraph/data/graph/records> { "
            + "?article <http://www.w3.org/ns/prov#wasRevisionOf> ?state } }";
    try (Tdb2Store keeping = Tdb2Store.inMemory();
        Tdb2Store forgetting = Tdb2Store.inMemory()) {
      for (int seed = 1; seed <= 2; seed++) {
        ingest(keeping, History.keeping(), SampleArticles.list(seed, 2));
        ingest(forgetting, History.standard(), SampleArticles.list(seed, 2));
      }

      assertThat(ask(keeping, old)).isTrue();
      assertThat(ask(forgetting, old)).isFalse();
      assertThat(Snapshot.of(keeping)).isEqualTo(Snapshot.of(forgetting));
    }
  }

  private static boolean ask(QuadStore store, String query) {
    return store.read(
        dataset -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return execution.ask();
          }
        });
  }

  private void ingest(QuadStore store, History history, List<Article> articles) {
    new Ingest(store, new LexiconExtractor(), mapper, history, BatchSize.fixed(100), 2)
        .run(SampleArticles.source(articles));
  }
}
