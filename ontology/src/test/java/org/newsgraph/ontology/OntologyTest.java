package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyTest {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final Graph terms = Ontology.terms();

  @ParameterizedTest
  @ValueSource(
      classes = {NG.class, SCHEMA.class, SEM.class, ORG.class, ITSRDF.class, NIF.class, PROV.class})
  void everyConstantIsATermAndEveryTermAConstant(Class<?> vocabulary) throws Exception {
    String namespace = (String) vocabulary.getField("NAMESPACE").get(null);
    Set<String> constants = new HashSet<>();
    for (var field : vocabulary.getFields()) {
      if (field.getType() == Node.class) {
        Node term = (Node) field.get(null);
        assertThat(term)
            .isNotNull()
            .extracting(Node::getURI)
            .isEqualTo(namespace + field.getName());
        constants.add(field.getName());
      }
    }
    assertThat(constants)
        .containsExactlyInAnyOrderElementsOf(
            described()
                .filter(term -> term.getURI().startsWith(namespace))
                .map(term -> term.getURI().substring(namespace.length()))
                .toList());
  }

  @Test
  void everyTermIsNamedAndDefinedInBothLanguages() {
    described()
        .filter(term -> !terms.contains(term, RDF.Nodes.type, OWL.Ontology.asNode()))
        .forEach(
            term ->
                Stream.of(RDFS.Nodes.label, SKOS.definition.asNode())
                    .forEach(
                        property ->
                            assertThat(
                                    terms.find(term, property, Node.ANY).toList().stream()
                                        .map(triple -> triple.getObject().getLiteralLanguage()))
                                .as("%s %s", term, property)
                                .containsExactlyInAnyOrder("en", "zh")));
  }

  @Test
  void everyClassHasAShape() {
    Graph shapes = Ontology.shapes();
    Node targetClass = NodeFactory.createURI(SHACL + "targetClass");
    Node allowed = NodeFactory.createURI(SHACL + "in");
    Set<Node> covered = new HashSet<>();
    shapes.find(Node.ANY, targetClass, Node.ANY).forEach(triple -> covered.add(triple.getObject()));
    shapes
        .find(Node.ANY, RDF.Nodes.first, Node.ANY)
        .forEach(triple -> covered.add(triple.getObject()));
    assertThat(shapes.contains(Node.ANY, allowed, Node.ANY)).isTrue();
    for (Node type : Arrays.asList(OWL.Class.asNode(), RDFS.Nodes.Class)) {
      terms
          .find(Node.ANY, RDF.Nodes.type, type)
          .mapWith(triple -> triple.getSubject())
          .filterDrop(Set.of(NG.Modality, NG.PostStatus, NG.Verdict)::contains)
          .forEach(term -> assertThat(covered).contains(term));
    }
  }

  @Test
  void everyPrefixOfTheFilesIsOneOfThePrefixes() {
    assertThat(Ontology.prefixes().getNsPrefixMap())
        .containsAllEntriesOf(terms.getPrefixMapping().getNsPrefixMap())
        .containsEntry("ng", NG.NAMESPACE)
        .containsEntry("schema", SCHEMA.NAMESPACE)
        .containsEntry("itsrdf", ITSRDF.NAMESPACE);
  }

  @Test
  void theJsonLdContextReadsWhatItsTermsSay() {
    String document =
        """
        {"@context": %s,
         "@id": "https://sample.example/event", "@type": ["sem:Event", "ng:Visit"],
         "ng:agent": "https://sample.example/person", "schema:name": "林海"}
        """
            .formatted(context());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.JSONLD11)
        .parse(graph);

    Node event = NodeFactory.createURI("https://sample.example/event");
    Node person = NodeFactory.createURI("https://sample.example/person");
    assertThat(graph.contains(event, RDF.Nodes.type, NG.Visit)).isTrue();
    assertThat(graph.contains(event, NG.agent, person)).isTrue();
    assertThat(graph.contains(event, SCHEMA.name, NodeFactory.createLiteralLang("林海", "zh")))
        .isTrue();
  }

  private static String context() {
    String file = Ontology.jsonLdContext().strip();
    return file.substring(file.indexOf(':') + 1, file.lastIndexOf('}'));
  }

  private Stream<Node> described() {
    return terms.find(Node.ANY, RDF.Nodes.type, Node.ANY).toList().stream()
        .map(triple -> triple.getSubject())
        .distinct();
  }
}
