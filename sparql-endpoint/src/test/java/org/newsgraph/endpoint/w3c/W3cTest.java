package org.newsgraph.endpoint.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.endpoint.RunningServer;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;

/** W3C's tests of the SPARQL 1.1 protocols and of service descriptions. */
class W3cTest {

  private static final String TOKEN = "a-token-for-this-test-only";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String DATA =
      """
      PREFIX data: <http://kasei.us/2009/09/sparql/data/>
      data:data1.rdf { data:data1.rdf a <http://xmlns.com/foaf/0.1/Document> }
      data:data2.rdf { data:data2.rdf a <http://xmlns.com/foaf/0.1/Document> }
      data:data3.rdf { data:data3.rdf a <http://xmlns.com/foaf/0.1/Document> }
      """;

  @TestFactory
  Stream<DynamicTest> theProtocol() {
    return tests("/w3c/protocol.yaml", "sparql", DATA);
  }

  @TestFactory
  Stream<DynamicTest> theGraphStoreProtocol() {
    return tests("/w3c/graph-store.yaml", "data", "");
  }

  @Test
  void aServiceDescriptionIsRdfAndNamesItsEndpointAndKeepsToTheSchema() {
    try (RunningServer server = server(DATA)) {
      HttpResponse<String> reply = server.client().get("sparql");
      String type = reply.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
      Lang lang = RDFLanguages.contentTypeToLang(type);
      Model model = ModelFactory.createDefaultModel();
      RDFParser.fromString(reply.body(), lang).parse(model);

      Resource service =
          model
              .listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service"))
              .nextResource();
      String endpoint =
          service.getRequiredProperty(model.createProperty(SD + "endpoint")).getResource().getURI();
      assertThat(endpoint).isEqualTo(server.address() + "sparql");
      assertThat(service.listProperties(model.createProperty(SD + "supportedLanguage")).toList())
          .extracting(statement -> statement.getResource().getURI())
          .contains(SD + "SPARQL11Query", SD + "SPARQL11Update");
      assertThat(service.listProperties(model.createProperty(SD + "resultFormat")).toList())
          .allSatisfy(
              statement ->
                  assertThat(statement.getResource().getURI())
                      .startsWith("http://www.w3.org/ns/formats/"));
      assertThat(
              service
                  .getRequiredProperty(model.createProperty(SD + "defaultDataset"))
                  .getResource()
                  .hasProperty(RDF.type, model.createResource(SD + "Dataset")))
          .isTrue();
    }
  }

  private static Stream<DynamicTest> tests(String file, String path, String data) {
    return Conformance.tests(file)
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.getKey(),
                    () -> {
                      try (RunningServer server = server(data)) {
                        new Conformance(file, server, path, TOKEN).run(test.getValue());
                      }
                    }));
  }

  private static RunningServer server(String data) {
    return new RunningServer(
        RunningServer.storeOf(data), ServerSettings.standard().withAccess(Access.byToken(TOKEN)));
  }
}
