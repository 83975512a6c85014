package org.newsgraph.graph;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.article.Contents;

/**
 * An article ready to be stored.
 *
 * @param graph its IRI and its graph's
 * @param quads all quads of its graph
 * @param hash of these quads, {@link Contents#hash}
 * @param entities how many named things it has
 * @param facts how many facts of each kind
 */
record MappedArticle(
    Node graph, Set<Quad> quads, String hash, int entities, Map<FactKind, Integer> facts) {

  static MappedArticle of(Extraction extraction, FactMapper mapper) {
    Set<Quad> quads = new HashSet<>();
    StreamRDF sink =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        };
    Node graph = mapper.map(extraction, sink);
    Map<FactKind, Integer> facts = new EnumMap<>(FactKind.class);
    for (Fact fact : extraction.facts()) {
      facts.merge(FactKind.of(fact), 1, Integer::sum);
    }
    return new MappedArticle(
        graph, quads, Contents.hash(quads), extraction.entities().size(), facts);
  }
}
