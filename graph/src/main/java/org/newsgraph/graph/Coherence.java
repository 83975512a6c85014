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
import org.newsgraph.graph.article.ArticleGraphs;
import org.newsgraph.graph.coreference.Events;
import org.newsgraph.graph.identity.Identities;
import org.newsgraph.graph.identity.Judgement;
import org.newsgraph.graph.source.Sources;
import org.newsgraph.graph.text.TextIndex;

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
  void put(DatasetGraph dataset, Map<Node, Set<Quad>> mapped) {
    ArticleGraphs graphs = new ArticleGraphs(dataset);
    Set<Node> written = mapped.keySet();
    Set<Node> restated = new HashSet<>(identities.apply(dataset, graphs, mapped, Set.of()));
    restated.removeAll(written);
    events.apply(dataset, graphs, written, restated, Set.of());
    graphs.flush();
    sources.apply(dataset, TextIndex.copyKeys(dataset), written, Set.of());
  }

  void remove(DatasetGraph dataset, Node article) {
    ArticleGraphs graphs = new ArticleGraphs(dataset);
    Set<Node> withdrawn = Set.of(article);
    Set<Node> restated = new HashSet<>(identities.apply(dataset, graphs, Map.of(), withdrawn));
    restated.removeAll(withdrawn);
    events.apply(dataset, graphs, Set.of(), restated, withdrawn);
    graphs.flush();
    sources.apply(dataset, TextIndex.copyKeys(dataset), Set.of(), withdrawn);
  }

  /** Adds a judgement and says how many articles are stated anew by it. */
  int judge(DatasetGraph dataset, Judgement judgement) {
    ArticleGraphs graphs = new ArticleGraphs(dataset);
    Set<Node> restated = identities.judge(dataset, graphs, judgement);
    restate(dataset, graphs, restated);
    return restated.size();
  }

  /** Takes back the judgement on two things, or the latest where none are named. */
  Optional<Judgement> undo(DatasetGraph dataset, List<Node> things) {
    ArticleGraphs graphs = new ArticleGraphs(dataset);
    Optional<Identities.Undone> undone = identities.undo(dataset, graphs, things);
    undone.ifPresent(each -> restate(dataset, graphs, each.articles()));
    return undone.map(Identities.Undone::judgement);
  }

  /** Follows a judgement: the things of these articles have got other IRIs. */
  private void restate(DatasetGraph dataset, ArticleGraphs graphs, Set<Node> articles) {
    events.apply(dataset, graphs, Set.of(), articles, Set.of());
    graphs.flush();
  }
}
