package org.newsgraph.graph.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.article.Digest;
import org.newsgraph.graph.state.StateRows;
import org.newsgraph.ontology.NG;

/** The graph of judgements, and how each names its things for good. For one transaction. */
final class JudgementGraph {

  /** The graph's name; it is part of the union. */
  static final Node NAME = NodeFactory.createURI(IriScheme.DEFAULT_BASE + "graph/judgements");

  private static final Node VERDICT = StateRows.term("verdict");

  private final DatasetGraph dataset;
  private final StateRows rows;

  JudgementGraph(DatasetGraph dataset) {
    this.dataset = dataset;
    this.rows = new StateRows(dataset);
  }

  /** A judgement with its IRI and what it says of whatever bears the names. */
  record Entry(Node iri, Judgement judgement, Verdict verdict) {}

  /** Adds a judgement; one with the same verdict gives way. */
  void put(Judgement judgement, Verdict verdict) {
    Node iri =
        NodeFactory.createURI(
            IriScheme.DEFAULT_BASE + "judgement/" + Digest.of(VerdictText.write(verdict)));
    remove(iri);
    rows.set(iri, VERDICT, VerdictText.write(verdict));
    add(iri, RDF.Nodes.type, NG.Judgement);
    add(iri, NG.verdict, judgement.same() ? NG.Same : NG.Different);
    add(iri, NG.about, judgement.one());
    add(iri, NG.about, judgement.other());
    add(iri, DCTerms.creator.asNode(), NodeFactory.createLiteralString(judgement.who()));
    add(
        iri,
        DCTerms.created.asNode(),
        NodeFactory.createLiteralDT(judgement.when().toString(), XSDDatatype.XSDdateTime));
    if (!judgement.why().isEmpty()) {
      add(iri, DCTerms.description.asNode(), NodeFactory.createLiteralString(judgement.why()));
    }
  }

  void remove(Node iri) {
    rows.clear(iri, VERDICT);
    List<Quad> quads = new ArrayList<>();
    dataset.findNG(NAME, iri, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.forEach(dataset::delete);
  }

  /** All judgements, the latest first. */
  List<Entry> all() {
    List<Node> iris = new ArrayList<>();
    dataset
        .findNG(NAME, Node.ANY, RDF.Nodes.type, NG.Judgement)
        .forEachRemaining(quad -> iris.add(quad.getSubject()));
    return iris.stream()
        .map(this::entry)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing((Entry entry) -> entry.judgement().when())
                .reversed()
                .thenComparing(entry -> entry.iri().getURI()))
        .toList();
  }

  private Optional<Entry> entry(Node iri) {
    List<Node> about = values(iri, NG.about);
    if (about.size() != 2) {
      return Optional.empty();
    }
    return rows.value(iri, VERDICT)
        .map(VerdictText::read)
        .map(
            verdict ->
                new Entry(
                    iri,
                    new Judgement(
                        verdict.same(),
                        about.get(0),
                        about.get(1),
                        text(iri, DCTerms.creator.asNode()),
                        Instant.parse(text(iri, DCTerms.created.asNode())),
                        text(iri, DCTerms.description.asNode())),
                    verdict));
  }

  private String text(Node iri, Node property) {
    return values(iri, property).stream().map(Node::getLiteralLexicalForm).findFirst().orElse("");
  }

  private List<Node> values(Node iri, Node property) {
    List<Node> values = new ArrayList<>();
    dataset
        .findNG(NAME, iri, property, Node.ANY)
        .forEachRemaining(quad -> values.add(quad.getObject()));
    values.sort(Comparator.comparing(Node::toString));
    return values;
  }

  private void add(Node subject, Node property, Node object) {
    dataset.add(NAME, subject, property, object);
  }
}
