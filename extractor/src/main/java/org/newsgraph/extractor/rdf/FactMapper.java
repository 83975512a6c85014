package org.newsgraph.extractor.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.name.Entity;

/**
 * States an extraction as the quads of its article's named graph.
 *
 * <p>Every node has an IRI that follows from the article alone, so that the same extraction gives
 * the same quads in every run. Offsets are written in Unicode code points. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * FactMapper mapper = FactMapper.standard();
 * StreamRDF sink = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
 * sink.start();
 * Node graph = mapper.map(extractor.extract(article), sink);
 * sink.finish();
 * }</pre>
 */
public final class FactMapper {

  private final IriScheme scheme;
  private final EntityNaming naming;
  private final UnaryOperator<String> fold;

  /**
   * @param scheme gives the IRIs of articles and roles
   * @param naming gives those of entities
   * @param fold brings spellings of one title together
   */
  public FactMapper(IriScheme scheme, EntityNaming naming, UnaryOperator<String> fold) {
    this.scheme = Objects.requireNonNull(scheme);
    this.naming = Objects.requireNonNull(naming);
    this.fold = Objects.requireNonNull(fold);
  }

  /** The mapper that knows no other article, under the standard base. */
  public static FactMapper standard() {
    IriScheme scheme = IriScheme.standard();
    NameFold fold = NameFold.load();
    return new FactMapper(scheme, new LocalNaming(scheme, fold), fold);
  }

  /** The IRIs that this mapper gives. */
  public IriScheme scheme() {
    return scheme;
  }

  /**
   * Sends all quads of the extraction to {@code sink}, each once; starting and finishing the sink
   * is the caller's.
   *
   * @return the article's IRI, which is its graph's name
   */
  public Node map(Extraction extraction, StreamRDF sink) {
    Node article = scheme.article(extraction.article());
    ArticleGraph graph = new ArticleGraph(article, extraction.article().text(), sink);
    Map<Integer, Node> iris = new HashMap<>();
    List<Node> names = naming.name(article, extraction);
    for (int i = 0; i < names.size(); i++) {
      iris.put(extraction.entities().get(i).id(), names.get(i));
    }
    new ArticleMapping(graph).map(extraction.article());
    EntityMapping entities = new EntityMapping(graph);
    extraction.entities().forEach(entity -> entities.map(entity, iriOf(iris, entity)));
    FactMapping facts = new FactMapping(graph, entity -> iriOf(iris, entity), scheme::role, fold);
    extraction.facts().forEach(facts::map);
    return article;
  }

  private static Node iriOf(Map<Integer, Node> iris, Entity entity) {
    Node iri = iris.get(entity.id());
    if (iri == null) {
      throw new IllegalArgumentException(
          "The extraction does not list its entity " + entity.name());
    }
    return iri;
  }
}
