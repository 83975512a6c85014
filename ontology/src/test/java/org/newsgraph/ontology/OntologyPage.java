package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Writes {@code docs/ontology.md}, the page of the ontology for people, from its terms. */
final class OntologyPage {

  private final Graph terms;
  private final PrefixMapping prefixes;

  OntologyPage(Graph terms, PrefixMapping prefixes) {
    this.terms = terms;
    this.prefixes = prefixes;
  }

  String markdown() {
    StringBuilder page = new StringBuilder("# The ontology 本体\n\n");
    page.append(
        """
        What newsgraph says of articles, and under which terms. This page is made from
        `ontology/src/main/resources/org/newsgraph/ontology/newsgraph.ttl`; a test holds it up to date
        (`mvn test -pl ontology -Dtest=OntologyPageTest -Dnewsgraph.pages=write` writes it anew).

        """);
    page.append("| prefix | namespace |\n| --- | --- |\n");
    prefixes.getNsPrefixMap().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> page.append("| `%s:` | <%s> |\n".formatted(entry.getKey(), entry.getValue())));
    section(page, "Classes 类", OWL.Class.asNode(), true);
    section(page, "Properties 属性", OWL.ObjectProperty.asNode(), true);
    section(page, "Properties with literal values 数据属性", OWL.DatatypeProperty.asNode(), true);
    section(page, "Modalities 情态", NG.Modality, true);
    section(page, "Post statuses 任职状态", NG.PostStatus, true);
    section(page, "Classes of other vocabularies 复用的类", RDFS.Class.asNode(), false);
    section(page, "Properties of other vocabularies 复用的属性", RDF.Property.asNode(), false);
    return page.toString();
  }

  private void section(StringBuilder page, String title, Node type, boolean own) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| term | English | 中文 | definition 定义 | see 参见 |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    terms.find(Node.ANY, RDF.Nodes.type, type).toList().stream()
        .map(triple -> triple.getSubject())
        .filter(term -> own == term.getURI().startsWith(NG.NAMESPACE))
        .sorted(Comparator.comparing(this::shortForm))
        .forEach(term -> page.append(row(term)));
  }

  private String row(Node term) {
    return "| `%s` | %s | %s | %s<br>%s | %s |\n"
        .formatted(
            shortForm(term),
            text(term, RDFS.label.asNode(), "en"),
            text(term, RDFS.label.asNode(), "zh"),
            text(term, SKOS.definition.asNode(), "en"),
            text(term, SKOS.definition.asNode(), "zh"),
            links(term));
  }

  private String text(Node term, Node property, String language) {
    return terms.find(term, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(text -> text.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(term + " lacks " + property + " @" + language));
  }

  private String links(Node term) {
    List<String> links = new ArrayList<>();
    for (Node property :
        List.of(
            RDFS.Nodes.subClassOf,
            RDFS.Nodes.subPropertyOf,
            RDFS.Nodes.domain,
            RDFS.Nodes.range,
            RDFS.Nodes.seeAlso)) {
      String objects =
          terms.find(term, property, Node.ANY).toList().stream()
              .map(triple -> "`" + shortForm(triple.getObject()) + "`")
              .sorted()
              .collect(Collectors.joining(", "));
      if (!objects.isEmpty()) {
        links.add(property.getLocalName() + " " + objects);
      }
    }
    return String.join("<br>", links);
  }

  private String shortForm(Node term) {
    return prefixes.shortForm(term.getURI());
  }
}
