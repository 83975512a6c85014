package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.SCHEMA;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

  private final FactMapper mapper = FactMapper.standard();
  private final Extractor extractor = remembering(NewsExtractor.bundled());
  private final PlantedNames planted = PlantedNames.of(1);

  @Test
  void tellsPeopleOfOneNameApart() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 50, planted.articles());

      Map<PlantedNames.Key, Node> found = found(store, planted.truth(), SCHEMA.Person);

      assertThat(found).hasSizeGreaterThan(planted.truth().size() * 9 / 10);
      assertThat(BCubed.of(found, planted.truth()).f1()).isGreaterThanOrEqualTo(0.9);
    }
  }

  @Test
  void bringsTheNamesOfOneOrganizationTogether() {
    PlantedAliases aliases = PlantedAliases.planted();
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, 20, aliases.articles());

      Map<PlantedNames.Key, Node> found = found(store, aliases.truth(), SCHEMA.Organization);

      assertThat(found).hasSizeGreaterThan(aliases.truth().size() * 8 / 10);
      assertThat(BCubed.of(found, aliases.truth()).f1()).isGreaterThanOrEqualTo(0.9);
    }
  }

  @Test
  void dependsOnTheSetOfArticlesAndNotOnTheirOrderOrBatches() {
    Snapshot expected = stored(planted.articles(), 500);
    for (int round = 0; round < 20; round++) {
      List<Article> shuffled = shuffled(planted.articles(), round);
      int batch = new int[] {1, 7, 500}[round % 3];
      assertThat(stored(shuffled, batch)).as("round %d", round).isEqualTo(expected);
    }
  }

  @Test
  void forgetsWhatIsWithdrawn() {
    for (int round = 0; round < 10; round++) {
      List<Article> shuffled = shuffled(planted.articles(), 100 + round);
      int kept = new Random(round).nextInt(shuffled.size());
      try (Tdb2Store store = Tdb2Store.inMemory()) {
        ingest(store, 40, shuffled);
        Withdrawal withdrawal = new Withdrawal(store, mapper.scheme());
        shuffled
            .subList(kept, shuffled.size())
            .forEach(article -> withdrawal.retract(article.url().orElseThrow()));

        assertThat(Snapshot.of(store))
            .as("round %d", round)
            .isEqualTo(stored(shuffled.subList(0, kept), 500));
      }
    }
  }

  private Snapshot stored(List<Article> articles, int batch) {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      ingest(store, batch, articles);
      return Snapshot.of(store);
    }
  }

  private void ingest(QuadStore store, int batch, List<Article> articles) {
    new Ingest(store, extractor, mapper, batch, 2).run(SampleArticles.source(articles));
  }

  private static List<Article> shuffled(List<Article> articles, long seed) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** The IRI that each planted name got, where it was found. */
  private Map<PlantedNames.Key, Node> found(
      QuadStore store, Map<PlantedNames.Key, String> truth, Node type) {
    return store.read(
        dataset -> {
          Map<PlantedNames.Key, Node> found = new HashMap<>();
          truth
              .keySet()
              .forEach(key -> named(dataset, key, type).ifPresent(iri -> found.put(key, iri)));
          return found;
        });
  }

  private Optional<Node> named(DatasetGraph dataset, PlantedNames.Key key, Node type) {
    Node graph = mapper.scheme().articleAt(key.address());
    Node name = NodeFactory.createLiteralLang(key.name(), "zh");
    List<Node> named = new ArrayList<>();
    dataset
        .findNG(graph, Node.ANY, SCHEMA.name, name)
        .forEachRemaining(quad -> named.add(quad.getSubject()));
    dataset
        .findNG(graph, Node.ANY, SCHEMA.alternateName, name)
        .forEachRemaining(quad -> named.add(quad.getSubject()));
    return named.stream()
        .filter(iri -> dataset.contains(Quad.create(graph, iri, RDF.Nodes.type, type)))
        .filter(iri -> dataset.contains(graph, Node.ANY, ITSRDF.taIdentRef, iri))
        .findFirst();
  }

  /** The same extractor, which reads each article once however often it is asked. */
  private static Extractor remembering(Extractor extractor) {
    Map<Article, Extraction> known = new ConcurrentHashMap<>();
    return article -> known.computeIfAbsent(article, extractor::extract);
  }
}
