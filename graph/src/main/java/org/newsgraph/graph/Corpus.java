package org.newsgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.article.ArticleGraphs;
import org.newsgraph.graph.article.Contents;
import org.newsgraph.graph.history.History;
import org.newsgraph.graph.text.TextIndex;

/**
 * The articles of a store, changed a set at a time. After each change the store holds what follows
 * from the articles that are in it and from nothing else: in whatever order they came. Immutable
 * and thread-safe.
 */
final class Corpus {

  /** Stands for the content of graphs that no ingest has written. */
  private static final String FOREIGN = "unknown";

  private final QuadStore store;
  private final Coherence coherence;
  private final History history;

  /**
   * @param scheme gives the IRIs of articles and things
   * @param history records what becomes of articles
   */
  Corpus(QuadStore store, IriScheme scheme, History history) {
    this.store = Objects.requireNonNull(store);
    this.history = Objects.requireNonNull(history);
    this.coherence = new Coherence(scheme);
  }

  /**
   * What became of articles that were to be stored.
   *
   * @param added those that the store did not have
   * @param replaced those that it had otherwise
   */
  record Stored(Set<Node> added, Set<Node> replaced) {

    Set<Node> changed() {
      Set<Node> changed = new HashSet<>(added);
      changed.addAll(replaced);
      return changed;
    }
  }

  /** How many articles there are. */
  int size() {
    return store.read(dataset -> TextIndex.search(dataset.getContext(), dataset).articleCount());
  }

  /**
   * Stores articles, one for each IRI, in one transaction. What is as it should be is found in a
   * read transaction, so that a batch of nothing new costs no commit.
   */
  Stored put(Collection<MappedArticle> articles) {
    Map<Node, Set<Quad>> quads = new HashMap<>();
    Map<Node, String> hashes = new HashMap<>();
    for (MappedArticle article : articles) {
      quads.put(article.graph(), article.quads());
      hashes.put(article.graph(), article.hash());
    }
    Stored stored = store.read(dataset -> compare(dataset, hashes));
    // Another writer may come in between: what is told is what is written.
    return stored.changed().isEmpty()
        ? stored
        : store.write(dataset -> put(dataset, quads, hashes));
  }

  private Stored put(DatasetGraph dataset, Map<Node, Set<Quad>> quads, Map<Node, String> hashes) {
    Stored stored = compare(dataset, hashes);
    quads.keySet().retainAll(stored.changed());
    hashes.keySet().retainAll(stored.changed());
    Contents contents = new Contents(dataset);
    ArticleGraphs graphs = new ArticleGraphs(dataset);
    for (Node article : stored.replaced()) {
      history.corrected(
          dataset, article, contents.of(article).orElse(FOREIGN), graphs.quads(article));
    }
    coherence.put(dataset, quads);
    hashes.forEach(contents::put);
    return stored;
  }

  /**
   * Takes an article back.
   *
   * @return how many quads its graph had; 0 if the store does not have it
   */
  long remove(Node article) {
    if (!store.read(dataset -> new ArticleGraphs(dataset).contains(article))) {
      return 0;
    }
    return store.<Integer>write(
        dataset -> {
          Contents contents = new Contents(dataset);
          Set<Quad> quads = new ArticleGraphs(dataset).quads(article);
          if (quads.isEmpty()) {
            return 0;
          }
          history.withdrawn(dataset, article, contents.of(article).orElse(FOREIGN), quads);
          coherence.remove(dataset, article);
          contents.remove(article);
          return quads.size();
        });
  }

  private static Stored compare(DatasetGraph dataset, Map<Node, String> hashes) {
    ArticleGraphs graphs = new ArticleGraphs(dataset);
    Contents contents = new Contents(dataset);
    Set<Node> added = new HashSet<>();
    Set<Node> replaced = new HashSet<>();
    hashes.forEach(
        (article, hash) -> {
          if (!graphs.contains(article)) {
            added.add(article);
          } else if (!contents.of(article).filter(hash::equals).isPresent()) {
            replaced.add(article);
          }
        });
    return new Stored(added, replaced);
  }
}
