package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.identity.Judgement;
import org.newsgraph.ontology.ITSRDF;

class JudgementsTest {

  private static final Extractor EXTRACTOR = NewsExtractor.bundled();

  private static final List<String> SENTENCES =
      List.of("临江市副市长王伟3日到基层调研。", "浙江大学教授王伟近日发表论文。", "浙江大学教授李娜说，研究还要继续。", "南湖市市长李娜会见了客人。");

  private final IriScheme scheme = IriScheme.standard();
  private final Tdb2Store store = Tdb2Store.inMemory();
  private final Judgements judgements = new Judgements(store, scheme, Clock.systemUTC());
  private final Node official = scheme.entity(EntityType.PERSON, "王伟");
  private final Node scholar = scheme.entity(EntityType.PERSON, "王伟~浙江大学");

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void sameMakesOneOfTwoAndRedirectsTheOtherIri() {
    ingest(SENTENCES);
    assertThat(mentioned()).contains(official, scholar);

    int articles = judgements.same(official, scholar, "editor", "his curriculum vitae");

    assertThat(articles).isPositive();
    Set<Node> left = mentioned();
    assertThat(left.contains(official)).isNotEqualTo(left.contains(scholar));
    Node gone = left.contains(official) ? scholar : official;
    Node kept = left.contains(official) ? official : scholar;
    boolean redirected =
        store.read(
            dataset -> dataset.contains(Node.ANY, gone, DCTerms.isReplacedBy.asNode(), kept));
    assertThat(redirected).isTrue();
    assertThat(judgements.list()).extracting(Judgement::who).containsExactly("editor");
  }

  @Test
  void undoGivesTheGraphFromBeforeQuadForQuad() {
    ingest(SENTENCES);
    Snapshot before = Snapshot.of(store);
    judgements.same(official, scholar, "editor", "");
    assertThat(Snapshot.of(store)).isNotEqualTo(before);

    Optional<Judgement> undone = judgements.undo(List.of(official, scholar));

    assertThat(undone).isPresent();
    assertThat(Snapshot.of(store)).isEqualTo(before);
    assertThat(judgements.undo(List.of())).isEmpty();
  }

  @Test
  void judgementsOutliveTheArticlesAndHoldForThoseThatCome() {
    ingest(SENTENCES);
    judgements.same(official, scholar, "editor", "");
    Snapshot judged = Snapshot.of(store);
    for (int number = 0; number < SENTENCES.size(); number++) {
      new Withdrawal(store, scheme).retract("https://judged.example/" + number);
    }

    ingest(SENTENCES);

    assertThat(Snapshot.of(store)).isEqualTo(judged);
  }

  @Test
  void differentKeepsNamesApartThatWereJoined() {
    ingest(List.of("浙江大学（以下简称浙大）3日宣布成立新学院。浙大校长李敏出席仪式。", "浙大4日宣布与临江市合作。", "临江市4日宣布与浙大合作。"));
    Node full = scheme.entity(EntityType.ORGANIZATION, "浙江大学");
    Node brief = scheme.entity(EntityType.ORGANIZATION, "浙大");
    assertThat(mentioned()).contains(full).doesNotContain(brief);

    judgements.different(full, brief, "editor", "");

    assertThat(mentioned()).contains(full, brief);
  }

  @Test
  void whatNoArticleNamesCannotBeJudged() {
    ingest(SENTENCES);
    Node nobody = scheme.entity(EntityType.PERSON, "无名氏");

    assertThatThrownBy(() -> judgements.same(official, nobody, "editor", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("无名氏");
    assertThat(judgements.list()).isEmpty();
  }

  private Set<Node> mentioned() {
    return store.read(
        dataset -> {
          Set<Node> things = new HashSet<>();
          dataset
              .find(Node.ANY, Node.ANY, ITSRDF.taIdentRef, Node.ANY)
              .forEachRemaining(quad -> things.add(quad.getObject()));
          return things;
        });
  }

  private void ingest(List<String> sentences) {
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < sentences.size(); number++) {
      articles.add(
          new Article(
              Optional.of("https://judged.example/" + number),
              "本地新闻",
              List.of(sentences.get(number)),
              Optional.of(new Publication.Day(LocalDate.of(2024, 5, 4))),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of()));
    }
    new Ingest(store, EXTRACTOR, FactMapper.standard()).run(SampleArticles.source(articles));
  }
}
