package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.ontology.SCHEMA;

/** The data's IRIs as addresses, and what the dataset says of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDataTest {

  private static final String BASE = "https://data.example/kg/";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String DATA =
      """
      PREFIX schema: <https://schema.org/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      <https://data.example/kg/article/1> {
        <https://data.example/kg/article/1> a schema:NewsArticle ; schema:headline "甲" .
        <https://data.example/kg/person/林若川> a schema:Person ; schema:name "林若川"@zh .
        <https://data.example/kg/product/A%20B> a schema:Product ; schema:name "A B" .
        <https://data.example/kg/article/1#fact> ng:agent <https://data.example/kg/person/林若川> ;
          ng:evidence <https://data.example/kg/article/1#char=0,1> .
        <https://data.example/kg/role/校长> <http://www.w3.org/2004/02/skos/core#prefLabel> "校长" .
      }
      <https://data.example/kg/graph/redirects> {
        <https://data.example/kg/person/小林> dcterms:isReplacedBy <https://data.example/kg/person/老林> .
        <https://data.example/kg/person/老林> dcterms:isReplacedBy <https://data.example/kg/person/林若川> .
        <https://data.example/kg/person/东> dcterms:isReplacedBy <https://data.example/kg/person/西> .
        <https://data.example/kg/person/西> dcterms:isReplacedBy <https://data.example/kg/person/东> .
      }
      """;

  private RunningServer server;

  @BeforeAll
  void start() {
    server =
        new RunningServer(RunningServer.storeOf(DATA), ServerSettings.standard().withBase(BASE));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aBrowserIsSentToThePageOfAnEntityOrArticle() {
    HttpResponse<String> entity =
        server.client().get("kg/person/" + Client.encoded("林若川"), "Accept", BROWSER);
    HttpResponse<String> article = server.client().get("kg/article/1", "Accept", BROWSER);

    assertThat(entity.statusCode()).isEqualTo(303);
    assertThat(entity.headers().firstValue("Location"))
        .hasValue("/#/entity/" + Client.encoded(BASE + "person/林若川"));
    assertThat(article.headers().firstValue("Location"))
        .hasValue("/#/article/" + Client.encoded(BASE + "article/1"));
    assertThat(entity.headers().firstValue("Vary").orElse("")).contains("Accept");
  }

  @Test
  void aClientGetsAnEntityWithTheFactsThatNameIt() {
    HttpResponse<String> reply =
        server
            .client()
            .get("kg/person/" + Client.encoded("林若川"), "Accept", "application/n-triples");

    assertThat(reply.statusCode()).isEqualTo(200);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(reply.body(), Lang.NTRIPLES).parse(graph);
    assertThat(graph.size()).isEqualTo(4);
    assertThat(
            graph.contains(
                NodeFactory.createURI(BASE + "person/林若川"),
                SCHEMA.name,
                NodeFactory.createLiteralLang("林若川", "zh")))
        .isTrue();
  }

  @Test
  void aClientGetsAllThatAnArticleStates() {
    HttpResponse<String> reply =
        server.client().get("kg/article/1", "Accept", "application/n-triples");

    assertThat(reply.body().lines()).hasSize(9);
  }

  @Test
  void escapesAreReadAsTheyStandInTheData() {
    assertThat(server.client().get("kg/product/A%20B").statusCode()).isEqualTo(200);
    assertThat(server.client().get("kg/role/" + Client.encoded("校长")).body()).contains("校长");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", BROWSER, "text/turtle"})
  void anIriThatWasReplacedLeadsToTheOneThatIsThereNow(String accept) {
    HttpResponse<String> reply =
        server.client().get("kg/person/" + Client.encoded("小林"), "Accept", accept);

    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(reply.headers().firstValue("Location"))
        .hasValue("/kg/person/" + Client.encoded("林若川"));
  }

  @Test
  void replacementsThatGoInACircleLeadNowhere() {
    String address = "kg/person/" + Client.encoded("东");

    assertThat(server.client().get(address, "Accept", "text/turtle").statusCode()).isEqualTo(200);
    assertThat(
            server.client().get("api/entity?iri=" + Client.encoded(BASE + "person/东")).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entity", "neighbourhood"})
  void theApiAnswersForTheThingThatIsThereNow(String question) {
    HttpResponse<String> reply =
        server.client().get("api/" + question + "?iri=" + Client.encoded(BASE + "person/小林"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("\"iri\":\"" + BASE + "person/林若川\"").doesNotContain("小林");
  }

  @Test
  void aGraphThatIsNoArticleHasNoPage() {
    HttpResponse<String> reply = server.client().get("kg/graph/redirects", "Accept", BROWSER);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("isReplacedBy");
  }

  @Test
  void anUnknownIriIsNotFound() {
    assertThat(server.client().get("kg/person/nobody").statusCode()).isEqualTo(404);
    assertThat(server.client().get("kg/").statusCode()).isEqualTo(404);
    assertThat(server.client().get("kg/a%22%7D%20x").statusCode()).isEqualTo(404);
    assertThat(server.client().get("kg/%ff").statusCode()).isIn(400, 404);
  }

  @Test
  void theDatasetIsDescribedWithItsEndpointAndSizes() {
    HttpResponse<String> reply =
        server.client().get(".well-known/void", "Accept", "application/n-triples");

    assertThat(reply.statusCode()).isEqualTo(200);
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(reply.body(), Lang.NTRIPLES).parse(model);
    Resource dataset = model.listSubjectsWithProperty(RDF.type, VOID.Dataset).nextResource();
    assertThat(dataset.getRequiredProperty(VOID.triples).getInt()).isEqualTo(13);
    assertThat(dataset.getRequiredProperty(VOID.uriSpace).getString()).isEqualTo(BASE);
    assertThat(dataset.getRequiredProperty(VOID.sparqlEndpoint).getResource().getURI())
        .isEqualTo(server.address() + "sparql");
    assertThat(model.contains(null, DCAT.servesDataset, dataset)).isTrue();
  }
}
