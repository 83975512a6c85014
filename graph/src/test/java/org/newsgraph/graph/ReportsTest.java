package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.ontology.ORG;
import org.w3c.dom.Document;

/** What is read out of a store: statistics, queries, validation, export. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {

  private static final int ARTICLES = 12;

  private final Tdb2Store store = filled();

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void countsArticlesEntitiesAndFacts() {
    Statistics statistics = Statistics.of(store);

    assertThat(statistics.articles()).isEqualTo(ARTICLES);
    assertThat(statistics.quads()).isEqualTo(Snapshot.of(store).quads().size());
    assertThat(statistics.entities()).containsEntry("Organization", 3L).containsEntry("Event", 0L);
    assertThat(statistics.facts().get(FactKind.EVENT))
        .isEqualTo(statistics.facts().get(FactKind.POSITION))
        .isPositive();
    assertThat(statistics.firstDay()).hasValueSatisfying(day -> assertThat(day).hasYear(2024));
    assertThat(statistics.lastDay().orElseThrow()).isAfter(statistics.firstDay().orElseThrow());
  }

  @Test
  void countsAnEmptyStore() {
    try (Tdb2Store empty = Tdb2Store.inMemory()) {
      Statistics statistics = Statistics.of(empty);
      assertThat(statistics.articles()).isZero();
      assertThat(statistics.firstDay()).isEmpty();
    }
  }

  @Test
  void findsNothingToReproachInWhatTheMapperWrites() {
    assertThat(new Validation().of(store)).isEmpty();
  }

  @Test
  void saysOnOneLineWhatDoesNotFitTheShapes() {
    Node post = NodeFactory.createURI("https://sample.example/post");
    try (Tdb2Store faulty = Tdb2Store.inMemory()) {
      faulty.write(
          dataset -> {
            dataset.add(post, post, RDF.Nodes.type, ORG.Membership);
            return post;
          });

      assertThat(new Validation().of(faulty))
          .extracting(Violation::line)
          .allSatisfy(line -> assertThat(line).doesNotContain("\n").startsWith("<" + post + ">"))
          .anySatisfy(line -> assertThat(line).endsWith(": A post is held by one person."));
    }
  }

  @Test
  void printsATableWithItsPrefixesAndBindings() throws QueryException {
    Node person = IriScheme.standard().entity(EntityType.PERSON, "林海");

    assertThat(
            print(
                "SELECT ?who ?name ('x' AS ?y) { ?who a schema:Person ; schema:name ?name }",
                Map.of("who", person),
                ResultFormat.TABLE))
        .isEqualTo(
            """
            who                                          name  y
            -------------------------------------------  ----  -
            https://w3id.org/newsgraph/data/person/林海  林海  x
            """);
  }

  @Test
  void printsCsvJsonAndTurtle() throws QueryException {
    String names = "SELECT DISTINCT ?name { ?p a schema:Place ; schema:name ?name } ORDER BY ?name";
    assertThat(print(names, Map.of(), ResultFormat.CSV).lines()).hasSize(4).contains("海州");
    assertThat(print(names, Map.of(), ResultFormat.JSON)).contains("\"xml:lang\"");
    String persons = "CONSTRUCT WHERE { ?p a schema:Person }";
    assertThat(print(persons, Map.of(), ResultFormat.TURTLE)).contains("schema:Person");
    assertThat(print(persons, Map.of(), ResultFormat.JSON)).contains("\"@type\"");
    assertThat(print("ASK { ?p a schema:Person }", Map.of(), ResultFormat.TABLE)).contains("true");
  }

  @Test
  void refusesWhatCannotBeAnswered() {
    assertRefused("SELECT * WHERE {", ResultFormat.TABLE, QueryException.Code.SYNTAX);
    assertRefused("SELECT * { ?s ?p ?o }", ResultFormat.TURTLE, QueryException.Code.FORMAT);
    assertRefused("CONSTRUCT WHERE { ?s ?p ?o }", ResultFormat.CSV, QueryException.Code.FORMAT);
    assertRefused("DELETE WHERE { ?s ?p ?o }", ResultFormat.TABLE, QueryException.Code.SYNTAX);
    assertRefused(
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        ResultFormat.TABLE,
        QueryException.Code.FAILED);
  }

  @Test
  void endsAQueryThatTakesTooLong() {
    QueryRunner hasty = new QueryRunner(store, Duration.ofMillis(50));
    assertThatThrownBy(
            () ->
                hasty.run(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                    Map.of(),
                    ResultFormat.CSV,
                    OutputStream.nullOutputStream()))
        .isInstanceOf(QueryException.class)
        .extracting(failure -> ((QueryException) failure).code())
        .isEqualTo(QueryException.Code.TIMEOUT);
  }

  @Test
  void bindsParametersAsTermsNotAsText() {
    QueryLibrary queries = new QueryLibrary(ReportsTest.class);
    Node hostile = NodeFactory.createLiteralString("\" } ; DROP ALL #");
    Node person = IriScheme.standard().entity(EntityType.PERSON, "林海");
    store.read(
        dataset -> {
          assertThat(names(queries, dataset, Map.of("person", person))).containsExactly("林海");
          assertThat(names(queries, dataset, Map.of("name", hostile))).isEmpty();
          return dataset;
        });
    assertThatThrownBy(() -> queries.query("none")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void exportsAllQuadsAsTheyAre() throws IOException {
    Set<Quad> expected = Snapshot.of(store).quads();
    assertThat(parsed(ExportFormat.NQUADS, Lang.NQUADS)).isEqualTo(expected);
    assertThat(parsed(ExportFormat.TRIG, Lang.TRIG)).isEqualTo(expected);
    assertThat(parsed(ExportFormat.TURTLE, Lang.TURTLE))
        .extracting(Quad::asTriple)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(Quad::asTriple).distinct().toList());
  }

  @Test
  void exportsDrawingsThatHoldTogether() throws Exception {
    for (ExportFormat format : List.of(ExportFormat.GRAPHML, ExportFormat.GEXF)) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(export(format)));
      Set<String> nodes = attributes(document, "node", "id");
      assertThat(nodes).anyMatch(iri -> iri.endsWith("person/林海"));
      assertThat(nodes).containsAll(attributes(document, "edge", "source"));
      assertThat(nodes).containsAll(attributes(document, "edge", "target"));
      assertThat(attributes(document, "edge", "id")).hasSizeGreaterThan(ARTICLES);
    }
  }

  @Test
  void exportsARowForEachFact() throws IOException {
    List<String> rows =
        new String(export(ExportFormat.CSV), StandardCharsets.UTF_8).lines().toList();
    Statistics statistics = Statistics.of(store);

    assertThat(rows.get(0)).startsWith("kind,fact,subject,relation,object,date,confidence");
    for (FactKind kind : List.of(FactKind.POSITION, FactKind.RELATION, FactKind.STATEMENT)) {
      String label = kind.name().toLowerCase(Locale.ROOT) + ",";
      assertThat(rows.stream().filter(row -> row.startsWith(label)))
          .hasSize(statistics.facts().getOrDefault(kind, 0L).intValue());
    }
    assertThat(rows)
        .anyMatch(row -> row.contains(",主任,") && row.contains("https://sample.example/"));
  }

  @Test
  void replacesAnExportedFileAsAWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("graph.nq");
    Files.writeString(file, "old");
    new Export(store).write(ExportFormat.NQUADS, file);

    assertThat(Files.readAllLines(file)).hasSize(Snapshot.of(store).quads().size());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private byte[] export(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(store).write(format, out);
    return out.toByteArray();
  }

  private Set<Quad> parsed(ExportFormat format, Lang lang) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(export(format))).lang(lang).parse(dataset);
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  private String print(String query, Map<String, Node> bindings, ResultFormat format)
      throws QueryException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(store, Duration.ofSeconds(60)).run(query, bindings, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void assertRefused(String query, ResultFormat format, QueryException.Code code) {
    assertThatThrownBy(() -> print(query, Map.of(), format))
        .isInstanceOf(QueryException.class)
        .hasMessageNotContaining("\n")
        .extracting(failure -> ((QueryException) failure).code())
        .isEqualTo(code);
  }

  private static List<String> names(
      QueryLibrary queries, DatasetGraph dataset, Map<String, Node> bindings) {
    try (QueryExec query = queries.on(dataset, "names-of-persons", bindings)) {
      return query.select().stream().map(row -> row.get("name").getLiteralLexicalForm()).toList();
    }
  }

  private static Set<String> attributes(Document document, String element, String attribute) {
    Set<String> values = new HashSet<>();
    var elements = document.getElementsByTagName(element);
    for (int i = 0; i < elements.getLength(); i++) {
      values.add(elements.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
    }
    return values;
  }

  private static Tdb2Store filled() {
    Tdb2Store store = Tdb2Store.inMemory();
    new Ingest(store, new LexiconExtractor(), FactMapper.standard())
        .run(SampleArticles.source(SampleArticles.list(1, ARTICLES)));
    return store;
  }
}
