package org.newsgraph.extractor.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.text.CodePoints;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.ontology.NG;
import org.newsgraph.ontology.NIF;
import org.newsgraph.ontology.PROV;

/** The graph of one article while it is written: each quad goes to the sink once. */
final class ArticleGraph {

  private final Node article;
  private final String text;
  private final CodePoints codePoints;
  private final StreamRDF sink;
  private final Set<Triple> written = new HashSet<>();

  ArticleGraph(Node article, String text, StreamRDF sink) {
    this.article = article;
    this.text = text;
    this.codePoints = CodePoints.of(text);
    this.sink = sink;
  }

  Node article() {
    return article;
  }

  String text() {
    return text;
  }

  void add(Node subject, Node predicate, Node object) {
    Triple triple = Triple.create(subject, predicate, object);
    if (written.add(triple)) {
      sink.quad(Quad.create(article, triple));
    }
  }

  void addAll(Node subject, Node predicate, List<Node> objects) {
    objects.forEach(object -> add(subject, predicate, object));
  }

  /** The IRI of a stretch of the article's text (RFC 5147, in code points). */
  Node stretch(Span span) {
    return NodeFactory.createURI(
        article.getURI()
            + "#char="
            + codePoints.at(span.start())
            + ","
            + codePoints.at(span.end()));
  }

  /** The IRI of the article's fact of this kind and number. */
  Node fact(String kind, int number) {
    return NodeFactory.createURI(article.getURI() + "#" + kind + "-" + number);
  }

  /** States what a fact rests on; its confidence is that of the best evidence, the first. */
  void addEvidence(Node fact, List<Evidence> evidence) {
    add(fact, NG.confidence, Literals.confidence(evidence.get(0).confidence()));
    for (Evidence each : evidence) {
      Node sentence = stretch(each.sentence());
      add(fact, NG.evidence, sentence);
      add(fact, NG.rule, Literals.string(each.rule()));
      add(sentence, RDF.Nodes.type, NIF.Sentence);
      add(sentence, NIF.anchorOf, Literals.string(each.sentence().of(text)));
      add(sentence, PROV.wasQuotedFrom, article);
    }
  }
}
