package org.newsgraph.extractor.name;

import java.util.Objects;
import org.newsgraph.extractor.text.Span;

/** One place where an entity is named. */
public record EntityMention(Span span, Entity entity) {

  public EntityMention {
    Objects.requireNonNull(span);
    Objects.requireNonNull(entity);
  }

  /** The entity's type. */
  public EntityType type() {
    return entity.type();
  }
}
