package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlQueryTest {

  private static final String NAMES =
      "PREFIX schema: <https://schema.org/> SELECT ?s ?name { ?s schema:name ?name } ORDER BY ?name";
  private static final String DESCRIPTION =
      "CONSTRUCT { ?s ?p ?o } WHERE { ?s <https://schema.org/name> ?n ; ?p ?o }";

  private RunningServer server;
  private Client client;

  @BeforeAll
  void start() {
    server = RunningServer.demo();
    client = server.client();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json,application/sparql-results+json",
    "application/sparql-results+xml,application/sparql-results+xml",
    "text/csv,text/csv;charset=utf-8",
    "text/tab-separated-values,text/tab-separated-values;charset=utf-8",
    "application/sparql-results+thrift,application/sparql-results+thrift",
    "application/sparql-results+protobuf,application/sparql-results+protobuf",
  })
  void aSelectIsReadBackFromEachFormat(String accept, String contentType) {
    HttpResponse<byte[]> reply =
        client.bytes("sparql?query=" + Client.encoded(NAMES), "Accept", accept);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue(contentType);
    Lang lang = RDFLanguages.contentTypeToLang(accept);
    var rows = ResultSetMgr.read(new ByteArrayInputStream(reply.body()), lang);
    assertThat(rows.materialise()).toIterable().hasSize(14);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("𠮷田安");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
    "application/rdf+json",
    "application/trix+xml",
    "application/rdf+thrift",
    "application/rdf+protobuf",
  })
  void aConstructIsReadBackFromEachFormat(String accept) {
    HttpResponse<byte[]> reply =
        client.bytes("sparql?query=" + Client.encoded(DESCRIPTION), "Accept", accept);

    assertThat(reply.statusCode()).isEqualTo(200);
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(reply.body()))
        .lang(RDFLanguages.contentTypeToLang(accept))
        .parse(read);
    Graph expected = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            client.query(DESCRIPTION, "Accept", "application/n-triples").body(), Lang.NTRIPLES)
        .parse(expected);
    assertThat(read.isIsomorphicWith(expected)).isTrue();
    assertThat(read.size()).isGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({
    "json,application/sparql-results+json",
    "csv,text/csv;charset=utf-8",
    "application/sparql-results+xml,application/sparql-results+xml",
  })
  void theFormatParameterWinsOverTheAcceptHeader(String format, String contentType) {
    HttpResponse<String> reply =
        client.get(
            "sparql?format=" + Client.encoded(format) + "&query=" + Client.encoded(NAMES),
            "Accept",
            "text/tab-separated-values");

    assertThat(reply.headers().firstValue("Content-Type")).hasValue(contentType);
  }

  @Test
  void theHighestWeightWins() {
    HttpResponse<String> reply =
        client.query(
            NAMES, "Accept", "text/csv;q=0.5, application/sparql-results+xml;q=0.9, */*;q=0.1");

    assertThat(reply.headers().firstValue("Content-Type"))
        .hasValue("application/sparql-results+xml");
  }

  @Test
  void aFormatThatThereIsNotIsNotAcceptable() {
    HttpResponse<String> reply = client.query(NAMES, "Accept", "image/png");

    assertThat(reply.statusCode()).isEqualTo(406);
    assertThat(reply.body()).contains("application/sparql-results+json");
  }

  @Test
  void aQueryComesByFormAndByDirectPost() {
    String ask = "ASK { ?s ?p ?o }";
    HttpResponse<String> form =
        client.post("sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(ask));
    HttpResponse<String> direct = client.post("sparql", "application/sparql-query", ask);

    assertThat(form.body()).contains("\"boolean\":true");
    assertThat(direct.body()).isEqualTo(form.body());
  }

  @Test
  void theDefaultGraphOfARequestNarrowsTheQuery() {
    String article = Client.encoded("https://newsgraph.example/article/a1");
    String count =
        Client.encoded("SELECT (COUNT(*) AS ?n) { ?s a <https://schema.org/NewsArticle> }");

    assertThat(client.get("sparql?format=csv&query=" + count).body()).contains("4");
    assertThat(
            client.get("sparql?format=csv&query=" + count + "&default-graph-uri=" + article).body())
        .contains("1");
    assertThat(
            client.get("sparql?format=csv&query=" + count + "&named-graph-uri=" + article).body())
        .contains("0");
  }

  @Test
  void anUnchangedReplyIsNotSentAgain() {
    String tag = client.query(NAMES).headers().firstValue("ETag").orElseThrow();

    assertThat(client.query(NAMES, "If-None-Match", tag).statusCode()).isEqualTo(304);

    server
        .store()
        .write(
            dataset -> {
              RDFParser.fromString("<urn:g> { <urn:s> <urn:p> 1 }", Lang.TRIG).parse(dataset);
              return true;
            });
    assertThat(client.query(NAMES, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aLongReplyIsCompressedForAClientThatTakesIt() throws IOException {
    HttpResponse<byte[]> reply =
        client.bytes("sparql?query=" + Client.encoded(NAMES), "Accept-Encoding", "gzip");

    assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("云湖大学");
    }
  }

  @Test
  void aMalformedQueryIsToldInOneLineWithItsPlace() {
    HttpResponse<String> reply = client.query("SELECT * { ?s ");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(reply.body())
        .contains("line 1")
        .doesNotContain("org.apache")
        .doesNotContain("\tat ");
  }

  @Test
  void headCarriesTheHeadersAlone() {
    HttpResponse<String> reply = client.method("HEAD", "sparql?query=" + Client.encoded(NAMES));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type"))
        .hasValue("application/sparql-results+json");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void aBrowserOfAnotherSiteMayAsk() {
    HttpResponse<String> reply =
        client.method("OPTIONS", "sparql", "Access-Control-Request-Method", "GET");

    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(reply.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void theEndpointDescribesItself() {
    HttpResponse<String> reply = client.get("sparql", "Accept", "text/turtle");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("sd:Service", "SPARQL11Query", "UnionDefaultGraph");
  }
}
