package org.newsgraph.endpoint.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** A node with what is stated of it, gathered from a graph or rows. For one thread. */
final class Description {

  private final Node node;
  private final Map<Node, List<Node>> values = new LinkedHashMap<>();

  Description(Node node) {
    this.node = node;
  }

  /** All that a graph states of a node. */
  static Description read(Graph graph, Node node) {
    Description description = new Description(node);
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEach(triple -> description.add(triple.getPredicate(), triple.getObject()));
    return description;
  }

  void add(Node property, Node value) {
    List<Node> list = values.computeIfAbsent(property, absent -> new ArrayList<>(2));
    if (!list.contains(value)) {
      list.add(value);
    }
  }

  String iri() {
    return node.isURI() ? node.getURI() : node.toString();
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  Optional<Node> one(Node property) {
    return all(property).stream().findFirst();
  }

  List<String> texts(Node property) {
    return all(property).stream().map(Description::text).sorted().toList();
  }

  Optional<String> value(Node property) {
    return one(property).map(Description::text);
  }

  /** A literal's lexical form or an IRI. */
  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** What follows the last {@code #} or {@code /} of an IRI. */
  static String localName(Node node) {
    String iri = text(node);
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
