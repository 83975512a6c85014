package org.newsgraph.extractor.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.fact.Extraction;

/**
 * Decides which IRI each named thing of an article has, and so which things of different articles
 * are one. Implementations are thread-safe.
 */
@FunctionalInterface
public interface EntityNaming {

  /**
   * The IRIs of the extraction's entities, in their order. Two entities may share one.
   *
   * @param article the article's IRI
   */
  List<Node> name(Node article, Extraction extraction);
}
