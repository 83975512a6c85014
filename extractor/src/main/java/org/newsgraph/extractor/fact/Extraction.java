package org.newsgraph.extractor.fact;

import java.util.List;
import java.util.Objects;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.name.Entity;

/**
 * All that was read from one article.
 *
 * @param article the article itself
 * @param entities its named things, by id
 * @param facts what it states of them; every entity of a fact is one of {@code entities}
 */
public record Extraction(Article article, List<Entity> entities, List<Fact> facts) {

  public Extraction {
    Objects.requireNonNull(article);
    entities = List.copyOf(entities);
    facts = List.copyOf(facts);
  }
}
