package org.newsgraph.graph.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.graph.state.OutsideGraphs;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.SCHEMA;

/**
 * What the changes of one or more commits touch of that which is searched: told quad by quad. For
 * one thread.
 */
public final class Touched extends RDFChangesBase {

  private static final Set<Node> TOLD = Set.of(SCHEMA.headline, SCHEMA.articleBody);

  private final Map<Node, Set<Statement>> statements = new HashMap<>();
  private final Map<Node, Integer> mentions = new HashMap<>();
  private final Set<Node> articles = new HashSet<>();

  /** A name or type of a thing. */
  record Statement(Node property, Node value) {}

  @Override
  public void add(Node graph, Node subject, Node property, Node value) {
    note(graph, subject, property, value, 1);
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node value) {
    note(graph, subject, property, value, -1);
  }

  private void note(Node graph, Node subject, Node property, Node value, int difference) {
    if (graph == null || Quad.isDefaultGraph(graph) || OutsideGraphs.contains(graph)) {
      return;
    }
    if (property.equals(ITSRDF.taIdentRef)) {
      mentions.merge(value, difference, Integer::sum);
    } else if (TOLD.contains(property)) {
      articles.add(subject);
    } else if (property.equals(SCHEMA.name)
        || property.equals(SCHEMA.alternateName)
        || property.equals(RDF.Nodes.type) && ThingState.TYPES.containsKey(value)) {
      statements
          .computeIfAbsent(subject, thing -> new HashSet<>())
          .add(new Statement(property, value));
    }
  }

  /** The things whose names, types or mentions were changed. */
  Set<Node> things() {
    Set<Node> things = new HashSet<>(statements.keySet());
    things.addAll(mentions.keySet());
    return things;
  }

  /** The names and types of the thing that came or went in some graph. */
  Set<Statement> statements(Node thing) {
    return statements.getOrDefault(thing, Set.of());
  }

  /** How many mentions of the thing came, less those that went. */
  int mentions(Node thing) {
    return mentions.getOrDefault(thing, 0);
  }

  /** The articles whose texts were changed. */
  Set<Node> articles() {
    return articles;
  }
}
