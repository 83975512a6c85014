package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.ontology.NG;

class CoherenceTest {

  private static final String LETTERS = "海风山雨春秋江河水木金石田园城市工农科技教文体卫交通能源环保经贸财政法律军民";

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void articlesOnOneHappeningMakeOneEventWithSeveralEvidences() {
    List<Article> articles =
        List.of(
            article(0, "林海到海州的海星大学调研，第1次。"),
            article(1, "林海到海州的海星大学调研，看望师生。"),
            article(2, "陈舟到海州的海星大学调研，第2次。"));
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 10, articles);

      Map<Node, List<Node>> evidences = new HashMap<>();
      store.read(
          dataset -> {
            dataset
                .find(Node.ANY, Node.ANY, RDF.Nodes.type, NG.Visit)
                .forEachRemaining(
                    quad ->
                        dataset
                            .findNG(quad.getGraph(), quad.getSubject(), NG.evidence, Node.ANY)
                            .forEachRemaining(
                                evidence ->
                                    evidences
                                        .computeIfAbsent(
                                            quad.getSubject(), event -> new ArrayList<>())
                                        .add(evidence.getObject())));
            return evidences;
          });

      assertThat(evidences.values().stream().map(List::size)).containsExactlyInAnyOrder(2, 1);
    }
  }

  @Test
  void recognizesCopiesOfWhichATenthWasEdited() {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    Map<Node, Integer> truth = new HashMap<>();
    for (int story = 0; story < 40; story++) {
      String text = text(random, 400);
      for (int copy = 0; copy <= story % 4; copy++) {
        Article article = article(articles.size(), copy == 0 ? text : edited(text, random));
        articles.add(article);
        truth.put(mapper.scheme().article(article), story);
      }
    }
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 7, articles);

      Map<Node, Node> sources = sources(store);
      double hit = 0;
      double found = 0;
      double planted = 0;
      for (Node one : truth.keySet()) {
        for (Node other : truth.keySet()) {
          boolean linked = Objects.equals(sources.get(one), sources.get(other));
          boolean copies = Objects.equals(truth.get(one), truth.get(other));
          int pair = one.getURI().compareTo(other.getURI()) < 0 ? 1 : 0;
          hit += linked && copies ? pair : 0;
          found += linked ? pair : 0;
          planted += copies ? pair : 0;
        }
      }
      assertThat(2 * hit / (found + planted)).isGreaterThanOrEqualTo(0.95);
    }
  }

  @Test
  void aFormThatManyArticlesFillInGivesTheSameSourcesInWhateverOrder() {
    String form = text(new Random(3), 200);
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < 140; number++) {
      articles.add(article(number, form + number));
    }
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(9));
    assertThat(stored(shuffled, 30)).isEqualTo(stored(articles, 1000));
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 1000, articles);
      Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
      articles
          .subList(100, 140)
          .forEach(article -> withdrawal.retract(article.url().orElseThrow()));
      assertThat(Snapshot.of(store)).isEqualTo(stored(articles.subList(0, 100), 1000));
    }
  }

  @Test
  void happeningsAndSourcesDependOnTheSetOfArticlesAlone() {
    Random random = new Random(11);
    List<Article> articles = new ArrayList<>(SampleArticles.list(5, 60));
    for (int number = 0; number < 12; number++) {
      String text = text(random, 200);
      articles.add(article(100 + 3 * number, "林海到海州的海星大学调研。" + text));
      articles.add(article(101 + 3 * number, "林海到海州的海星大学调研。" + edited(text, random)));
      articles.add(article(102 + 3 * number, "林海到海星大学调研。" + edited(text, random)));
    }
    Snapshot expected = stored(articles, 1000);
    Snapshot half = stored(articles.subList(0, 66), 1000);
    for (int round = 0; round < 6; round++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(round));
      try (Tdb2Store store = Tdb2Store.inMemory()) {
        ingest(store, new int[] {1, 7, 100}[round % 3], shuffled);
        assertThat(Snapshot.of(store)).as("round %d", round).isEqualTo(expected);
        Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
        articles
            .subList(66, articles.size())
            .forEach(article -> withdrawal.retract(article.url().orElseThrow()));
        assertThat(Snapshot.of(store)).as("round %d", round).isEqualTo(half);
      }
    }
  }

  private Snapshot stored(List<Article> articles, int batch) {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, batch, articles);
      return Snapshot.of(store);
    }
  }

  @Test
  void anEventKeepsItsIriWhenAnotherOfItsArticleGetsANewOne() {
    List<Article> articles =
        List.of(
            article(0, "林海到海星大学调研。陈舟到屿城的潮汐研究所调研。"),
            article(1, "林海到海星大学调研，看望师生。"),
            article(2, "陈舟到潮汐研究所调研。"));
    Snapshot expected = stored(articles.subList(0, 2), 10);
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 10, articles);
      new Withdrawal(store, mapper.scheme()).retract(articles.get(2).url().orElseThrow());
      assertThat(Snapshot.of(store)).isEqualTo(expected);
    }
  }

  private void ingest(QuadStore store, int batch, List<Article> articles) {
    new Ingest(store, new LexiconExtractor(), mapper, batch, 2)
        .run(SampleArticles.source(articles));
  }

  private static Map<Node, Node> sources(QuadStore store) {
    return store.read(
        dataset -> {
          Map<Node, Node> sources = new HashMap<>();
          dataset
              .find(Node.ANY, Node.ANY, NG.source, Node.ANY)
              .forEachRemaining(quad -> sources.put(quad.getSubject(), quad.getObject()));
          return sources;
        });
  }

  private static Article article(int number, String text) {
    return new Article(
        Optional.of("https://coherent.example/" + number),
        "第%d号消息".formatted(number),
        List.of(text),
        Optional.of(new Publication.Day(LocalDate.of(2024, 5, 4))),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** The text with up to a tenth of its letters changed. */
  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    int edits = random.nextInt(text.length() / 10 + 1);
    for (int i = 0; i < edits; i++) {
      edited.setCharAt(random.nextInt(text.length()), LETTERS.charAt(random.nextInt(30)));
    }
    return edited.toString();
  }
}
