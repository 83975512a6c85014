package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.ontology.SCHEMA;

class IngestTest {

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void storesEachArticleInAGraphOfItsOwn() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      IngestReport report = ingest(store, 200, SampleArticles.list(1, 5));

      assertThat(report.read()).isEqualTo(5);
      assertThat(report.added()).isEqualTo(5);
      assertThat(report.facts().get(FactKind.EVENT)).isGreaterThanOrEqualTo(5);
      List<Node> graphs = new ArrayList<>();
      store.read(
          dataset -> {
            dataset.listGraphNodes().forEachRemaining(graphs::add);
            graphs.forEach(
                graph ->
                    assertThat(dataset.contains(graph, graph, Node.ANY, SCHEMA.NewsArticle))
                        .isTrue());
            return graphs;
          });
      assertThat(graphs).hasSize(5);
    }
  }

  @Test
  void changesNothingWhenTheSameArticlesComeAgain(@TempDir Path folder) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      ingest(store, 7, SampleArticles.list(1, 40));
      Snapshot first = Snapshot.of(store);
      long commit = store.commitNumber();

      IngestReport again = ingest(store, 7, SampleArticles.list(1, 40));

      assertThat(again.unchanged()).isEqualTo(40);
      assertThat(store.commitNumber()).isEqualTo(commit);
      assertThat(Snapshot.of(store)).isEqualTo(first);
    }
  }

  @Test
  void replacesAnArticleThatChanged() {
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store fresh = Tdb2Store.inMemory()) {
      ingest(store, 200, SampleArticles.list(1, 20));

      IngestReport report = ingest(store, 200, SampleArticles.list(2, 20));

      ingest(fresh, 200, SampleArticles.list(2, 20));
      assertThat(report.replaced()).isEqualTo(20);
      assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(fresh));
    }
  }

  @Test
  void givesTheSameGraphInWhateverOrderAndBatches() {
    List<Article> articles = SampleArticles.list(3, 50);
    try (Tdb2Store reference = Tdb2Store.inMemory()) {
      ingest(reference, 200, articles);
      Snapshot expected = Snapshot.of(reference);
      for (int round = 0; round < 3; round++) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(round));
        for (int batch : new int[] {1, 7, 50}) {
          try (Tdb2Store store = Tdb2Store.inMemory()) {
            ingest(store, batch, shuffled);
            assertThat(Snapshot.of(store))
                .as("round %d, batch %d", round, batch)
                .isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void letsTheLaterOfTwoArticlesWithOneAddressWin() {
    List<Article> both = List.of(SampleArticles.article(1, 0), SampleArticles.article(2, 0));
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store later = Tdb2Store.inMemory()) {
      IngestReport report = ingest(store, 200, both);
      ingest(later, 200, both.subList(1, 2));

      assertThat(report.superseded()).isEqualTo(1);
      assertThat(report.added()).isEqualTo(1);
      assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(later));
    }
  }

  @Test
  void listsWhatCouldNotBeReadAndStoresTheRest() {
    ReadResult.Rejected broken =
        new ReadResult.Rejected("broken.html", ReadResult.Reason.NO_TEXT, "broken.html: no text");
    List<IngestReport> commits = new ArrayList<>();
    IngestListener listener =
        new IngestListener() {
          @Override
          public void committed(IngestReport soFar) {
            commits.add(soFar);
          }
        };
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      IngestReport report =
          new Ingest(store, new LexiconExtractor(), mapper, 2, 2)
              .run(
                  results -> {
                    results.accept(SampleArticles.read(SampleArticles.article(1, 0)));
                    results.accept(broken);
                    results.accept(SampleArticles.read(SampleArticles.article(1, 1)));
                    results.accept(SampleArticles.read(SampleArticles.article(1, 2)));
                  },
                  listener);

      assertThat(report.added()).isEqualTo(3);
      assertThat(report.rejected()).containsExactly(broken);
      assertThat(commits).extracting(IngestReport::added).containsExactly(2, 3);
    }
  }

  @Test
  void rejectsAnArticleUponWhichTheExtractorFailsAndStoresTheRest() {
    List<Article> articles = new ArrayList<>(SampleArticles.list(1, 20));
    Article poison = articles.get(4);
    Extractor brittle =
        article -> {
          if (article.equals(poison)) {
            throw new IllegalStateException("broken");
          }
          return new LexiconExtractor().extract(article);
        };
    try (Tdb2Store store = Tdb2Store.inMemory();
        Tdb2Store expected = Tdb2Store.inMemory()) {
      IngestReport report =
          new Ingest(store, brittle, mapper, 2, 2).run(SampleArticles.source(articles));

      assertThat(report.added()).isEqualTo(19);
      assertThat(report.rejected())
          .singleElement()
          .satisfies(
              rejected -> {
                assertThat(rejected.reason()).isEqualTo(ReadResult.Reason.FAILED);
                assertThat(rejected.detail()).contains("https://sample.example/4", "broken");
              });
      articles.remove(poison);
      ingest(expected, 200, articles);
      assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(expected));
    }
  }

  @Test
  void leavesNoQuadOfAWithdrawnArticle() {
    List<Article> articles = SampleArticles.list(4, 30);
    for (int round = 0; round < 10; round++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(round));
      List<Article> kept = shuffled.subList(0, 20);
      try (Tdb2Store store = Tdb2Store.inMemory();
          Tdb2Store never = Tdb2Store.inMemory()) {
        ingest(store, 200, articles);
        Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
        for (Article article : shuffled.subList(20, 30)) {
          assertThat(withdrawal.retract(article.url().orElseThrow())).isPositive();
        }
        ingest(never, 200, kept);
        assertThat(Snapshot.of(store)).isEqualTo(Snapshot.of(never));
      }
    }
  }

  @Test
  void withdrawsByIriTooAndSaysWhenThereIsNothing() {
    Article article = SampleArticles.article(1, 0);
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 200, List.of(article));
      Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
      String iri = mapper.scheme().article(article).getURI();

      assertThat(withdrawal.retract(iri)).isPositive();
      assertThat(withdrawal.retract(iri)).isZero();
      assertThat(Snapshot.of(store).quads()).isEmpty();
    }
  }

  private IngestReport ingest(QuadStore store, int batch, List<Article> articles) {
    return new Ingest(store, new LexiconExtractor(), mapper, batch, 2)
        .run(SampleArticles.source(articles));
  }
}
