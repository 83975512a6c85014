package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.Withdrawal;

/**
 * The bundled samples, and the articles of the folder that the property {@code newsgraph.articles}
 * names, in many orders. Quads are compared, which have no blank nodes: equal is isomorphic, and
 * the IRIs are the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneGraphTest {

  private static final int ORDERS = Integer.getInteger("newsgraph.orders", 7);
  private static final int SPLITS = Integer.getInteger("newsgraph.splits", 10);

  private final FactMapper mapper = FactMapper.standard();
  private final Extractor extractor = remembering(NewsExtractor.bundled());
  private final List<ReadResult.Read> articles = new ArrayList<>();

  @BeforeAll
  void readTheArticles() {
    new Samples().forEach(this::keep);
    String folder = System.getProperty("newsgraph.articles", "");
    if (!folder.isEmpty()) {
      ArticleReaders.standard().read(Path.of(folder), ArticleFormat.AUTO, this::keep);
    }
    assertThat(articles).isNotEmpty();
  }

  @Test
  void isTheSameInWhateverOrderAndBatches() {
    Set<Quad> expected = stored(articles, articles.size());
    for (int order = 0; order < ORDERS; order++) {
      for (int batch : new int[] {1, 7, articles.size()}) {
        assertThat(difference(stored(shuffled(order), batch), expected))
            .as("order %d, batch %d", order, batch)
            .isEmpty();
      }
    }
  }

  @Test
  void isWhatItWouldBeWithoutTheArticlesThatWereWithdrawn() {
    for (int split = 0; split < SPLITS; split++) {
      List<ReadResult.Read> shuffled = shuffled(1000 + split);
      int kept = new Random(split).nextInt(shuffled.size());
      try (Tdb2Store store = Tdb2Store.inMemory()) {
        ingest(store, shuffled, 50);
        Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
        shuffled
            .subList(kept, shuffled.size())
            .forEach(read -> withdrawal.retract(mapper.scheme().article(read.article()).getURI()));
        assertThat(difference(quads(store), stored(shuffled.subList(0, kept), 50)))
            .as("split %d", split)
            .isEmpty();
      }
    }
  }

  private void keep(ReadResult result) {
    if (result instanceof ReadResult.Read read) {
      articles.add(read);
    }
  }

  private List<ReadResult.Read> shuffled(long seed) {
    List<ReadResult.Read> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private Set<Quad> stored(List<ReadResult.Read> reads, int batch) {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, reads, batch);
      return quads(store);
    }
  }

  /**
   * What only one of the two holds, each with the sign of a patch: short where they nearly agree.
   */
  private static List<String> difference(Set<Quad> found, Set<Quad> expected) {
    Stream<String> extra = found.stream().filter(q -> !expected.contains(q)).map(q -> "+ " + q);
    Stream<String> missing = expected.stream().filter(q -> !found.contains(q)).map(q -> "- " + q);
    return Stream.concat(extra, missing).sorted().toList();
  }

  private void ingest(QuadStore store, List<ReadResult.Read> reads, int batch) {
    new Ingest(store, extractor, mapper, Math.max(1, batch), 1).run(reads::forEach);
  }

  private static Set<Quad> quads(QuadStore store) {
    return store.read(
        dataset -> {
          Set<Quad> quads = new HashSet<>();
          dataset.find().forEachRemaining(quads::add);
          return quads;
        });
  }

  /** The same extractor, which reads each article once however often it is asked. */
  private static Extractor remembering(Extractor extractor) {
    Map<Article, Extraction> known = new ConcurrentHashMap<>();
    return article -> known.computeIfAbsent(article, extractor::extract);
  }
}
