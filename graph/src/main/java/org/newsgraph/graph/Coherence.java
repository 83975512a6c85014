package org.newsgraph.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.extractor.rdf.NameFold;
import org.newsgraph.graph.coreference.Events;
import org.newsgraph.graph.identity.Identities;
import org.newsgraph.graph.identity.Judgement;
import org.newsgraph.graph.source.Sources;

/**
 * Makes one graph of many articles: things, happenings and sources are one where the articles and
 * judgements together say so. Immutable and thread-safe; each call works in the caller's write
 * transaction.
 */
final class Coherence {

  private final Identities identities;
  private final Events events;
  private final Sources sources = new Sources();

  Coherence(IriScheme scheme) {
    this.identities = new Identities(scheme, NameFold.load());
    this.events = new Events(scheme.base());
  }

  /** Stores graphs as the mapper gave them in the place of earlier ones. */
  void put(DatasetGraph dataset, Map<Node, Set<Quad>> graphs) {
    Set<Node> written = graphs.keySet();
    Set<Node> restated = new HashSet<>(identities.apply(dataset, graphs, Set.of()));
    restated.removeAll(written);
    events.apply(dataset, written, restated, Set.of());
    sources.apply(dataset, written, Set.of());
  }

  void remove(DatasetGraph dataset, Node article) {
    Set<Node> withdrawn = Set.of(article);
    Set<Node> restated = new HashSet<>(identities.apply(dataset, Map.of(), withdrawn));
    restated.removeAll(withdrawn);
    events.apply(dataset, Set.of(), restated, withdrawn);
    sources.apply(dataset, Set.of(), withdrawn);
  }

  /** Adds a judgement and says how many articles are stated anew by it. */
  int judge(DatasetGraph dataset, Judgement judgement) {
    Set<Node> restated = identities.judge(dataset, judgement);
    events.apply(dataset, Set.of(), restated, Set.of());
    return restated.size();
  }

  /** Takes back the judgement on two things, or the latest where none are named. */
  Optional<Judgement> undo(DatasetGraph dataset, List<Node> things) {
    Optional<Identities.Undone> undone = identities.undo(dataset, things);
    undone.ifPresent(each -> events.apply(dataset, Set.of(), each.articles(), Set.of()));
    return undone.map(Identities.Undone::judgement);
  }
}
