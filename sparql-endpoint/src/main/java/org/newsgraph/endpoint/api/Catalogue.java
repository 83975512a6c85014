package org.newsgraph.endpoint.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.text.FoundArticle;
import org.newsgraph.graph.text.FoundThing;
import org.newsgraph.graph.text.TextIndex;
import org.newsgraph.graph.text.TextSearch;
import org.newsgraph.graph.text.Thing;

/** The names of all entities, as one transaction sees them. For that transaction. */
final class Catalogue {

  private final TextSearch search;

  private Catalogue(TextSearch search) {
    this.search = search;
  }

  /** The names in the store whose transaction is under way. */
  static Catalogue of(DatasetGraph dataset) {
    return new Catalogue(TextIndex.search(dataset.getContext(), dataset));
  }

  /** How an entity is shown; one that is not known is shown by its IRI. */
  EntityLabel label(Node entity) {
    String iri = Description.text(entity);
    return find(iri)
        .orElseGet(() -> new EntityLabel(iri, Description.localName(entity), "Thing", 0));
  }

  private static EntityLabel label(Thing thing) {
    return new EntityLabel(thing.iri(), thing.name(), thing.type(), thing.mentions());
  }

  /** How the entity of that IRI is shown; empty if there is none. */
  Optional<EntityLabel> find(String iri) {
    return search.thing(iri).map(Catalogue::label);
  }

  /** How many entities there are of each type. */
  Map<String, Integer> countsByType() {
    return search.countsByType();
  }

  /** Entities by name, the best first; blank text finds those that are mentioned most. */
  List<FoundThing> search(String text, Optional<String> type, int limit) {
    return search.things(text, type, limit);
  }

  /** Articles by headline and text, the best first. */
  List<FoundArticle> articles(String text, int limit) {
    return search.articles(text, limit);
  }
}
