package org.newsgraph.graph;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.history.History;

/** Takes articles back: no quad of a withdrawn article remains. Immutable and thread-safe. */
public final class Withdrawal {

  private final Corpus corpus;
  private final IriScheme scheme;

  /**
   * @param scheme gives the IRI of an article from its address
   */
  public Withdrawal(QuadStore store, IriScheme scheme) {
    this(store, scheme, History.standard());
  }

  /**
   * @param scheme gives the IRI of an article from its address
   * @param history records the withdrawals
   */
  public Withdrawal(QuadStore store, IriScheme scheme, History history) {
    this.corpus = new Corpus(store, scheme, history);
    this.scheme = Objects.requireNonNull(scheme);
  }

  /**
   * Removes the graph of the article.
   *
   * @param urlOrIri the article's own address or its IRI in the graph
   * @return how many quads there were; 0 if the store does not have the article
   */
  public long retract(String urlOrIri) {
    Node article =
        scheme.isArticle(urlOrIri) ? NodeFactory.createURI(urlOrIri) : scheme.articleAt(urlOrIri);
    return corpus.remove(article);
  }
}
