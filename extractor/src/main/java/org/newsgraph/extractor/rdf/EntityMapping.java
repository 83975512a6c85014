package org.newsgraph.extractor.rdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.SCHEMA;

/**
 * States the named things of an article and where it names them. Where two are one, the first gives
 * the name and the second another name.
 */
final class EntityMapping {

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final ArticleGraph graph;
  private final Set<Node> named = new HashSet<>();

  EntityMapping(ArticleGraph graph) {
    this.graph = graph;
  }

  void map(Entity entity, Node iri) {
    graph.add(iri, RDF.Nodes.type, classOf(entity));
    graph.add(
        iri, named.add(iri) ? SCHEMA.name : SCHEMA.alternateName, Literals.chinese(entity.name()));
    entity
        .aliases()
        .forEach(alias -> graph.add(iri, SCHEMA.alternateName, Literals.chinese(alias)));
    entity
        .wikidata()
        .ifPresent(id -> graph.add(iri, OWL.sameAs.asNode(), NodeFactory.createURI(WIKIDATA + id)));
    entity.mentions().forEach(span -> graph.add(graph.stretch(span), ITSRDF.taIdentRef, iri));
  }

  private Node classOf(Entity entity) {
    return switch (entity.type()) {
      case PERSON -> SCHEMA.Person;
      case ORGANIZATION -> SCHEMA.Organization;
      case PLACE -> SCHEMA.Place;
      case PRODUCT ->
          entity.mentions().stream().anyMatch(this::isTitled)
              ? SCHEMA.CreativeWork
              : SCHEMA.Product;
      case OCCASION -> SCHEMA.Event;
    };
  }

  /** Whether the stretch stands between title marks, as the names of works do. */
  private boolean isTitled(Span span) {
    String text = graph.text();
    return span.start() > 0
        && span.end() < text.length()
        && text.charAt(span.start() - 1) == '《'
        && text.charAt(span.end()) == '》';
  }
}
