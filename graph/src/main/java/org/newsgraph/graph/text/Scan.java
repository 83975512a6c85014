package org.newsgraph.graph.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.SCHEMA;

/**
 * All that is searched, read from the whole graph.
 *
 * @param things what is said of each thing
 * @param articles the articles, each in its own graph
 */
record Scan(Map<Node, ThingState> things, Set<Node> articles) {

  static Scan of(DatasetGraph visible) {
    Map<Node, ThingState> things = new HashMap<>();
    for (Node property : List.of(SCHEMA.name, SCHEMA.alternateName)) {
      visible
          .find(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(
              quad -> state(things, quad.getSubject()).add(property, quad.getObject()));
    }
    for (Node type : ThingState.TYPES.keySet()) {
      visible
          .find(Node.ANY, Node.ANY, RDF.Nodes.type, type)
          .forEachRemaining(quad -> state(things, quad.getSubject()).add(RDF.Nodes.type, type));
    }
    visible
        .find(Node.ANY, Node.ANY, ITSRDF.taIdentRef, Node.ANY)
        .forEachRemaining(quad -> state(things, quad.getObject()).addMentions(1));
    Set<Node> articles = new LinkedHashSet<>();
    for (Node told : List.of(SCHEMA.headline, SCHEMA.articleBody)) {
      visible
          .find(Node.ANY, Node.ANY, told, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getGraph().equals(quad.getSubject())) {
                  articles.add(quad.getSubject());
                }
              });
    }
    return new Scan(things, articles);
  }

  private static ThingState state(Map<Node, ThingState> things, Node thing) {
    return things.computeIfAbsent(thing, each -> new ThingState());
  }
}
