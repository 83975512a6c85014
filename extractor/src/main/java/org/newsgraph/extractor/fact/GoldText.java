package org.newsgraph.extractor.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedText;

/**
 * An article as parsed, with what a careful reader found in it: what models learn from.
 *
 * @param text the article
 * @param gold the reader's findings
 */
public record GoldText(ParsedText text, GoldArticle gold) {

  public GoldText {
    Objects.requireNonNull(text);
    Objects.requireNonNull(gold);
  }

  /** Which gold name each found entity answers: by kind and any of its names; each once. */
  public Map<Entity, String> names() {
    Map<Entity, String> names = new HashMap<>();
    for (GoldEntity entity : gold.entities()) {
      text.named().entities().stream()
          .filter(found -> !names.containsKey(found))
          .filter(found -> found.type().name().equals(entity.type().name()))
          .filter(
              found ->
                  found.name().equals(entity.name()) || found.aliases().contains(entity.name()))
          .findFirst()
          .ifPresent(found -> names.put(found, entity.name()));
    }
    return names;
  }
}
