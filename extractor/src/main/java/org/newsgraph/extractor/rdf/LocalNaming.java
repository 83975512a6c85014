package org.newsgraph.extractor.rdf;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;

/**
 * Names an entity by its kind and folded name alone, knowing no other article: the same name is the
 * same thing everywhere. Only a person known by a surname stays the article's own.
 */
public final class LocalNaming implements EntityNaming {

  private final IriScheme scheme;
  private final UnaryOperator<String> fold;

  /**
   * @param fold brings spellings of one name together, such as {@link NameFold}
   */
  public LocalNaming(IriScheme scheme, UnaryOperator<String> fold) {
    this.scheme = Objects.requireNonNull(scheme);
    this.fold = Objects.requireNonNull(fold);
  }

  @Override
  public List<Node> name(Node article, Extraction extraction) {
    return extraction.entities().stream().map(entity -> name(article, entity)).toList();
  }

  private Node name(Node article, Entity entity) {
    String name = fold.apply(entity.name());
    boolean surnameOnly =
        entity.type() == EntityType.PERSON && name.codePointCount(0, name.length()) == 1;
    return surnameOnly || name.isEmpty()
        ? scheme.localEntity(article, entity.type(), entity.id())
        : scheme.entity(entity.type(), name);
  }
}
