package org.newsgraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;

/**
 * Compares the quads of articles with their annotation, with the rules and figures of the scorer
 * that asks an endpoint. Stateless and thread-safe.
 */
public final class GoldScorer {

  /**
   * Compares.
   *
   * @param gold the annotated articles
   * @param quads what was read from them, in the order in which a store would take them; articles
   *     are known by the last segment of their addresses
   */
  public Evaluation score(List<GoldArticle> gold, Collection<Quad> quads) {
    Map<String, FoundArticle> found = new FoundArticles(quads).byId();
    Map<Section, Tally> tallies = new EnumMap<>(Section.class);
    List<Judgements.Judged> judged = new ArrayList<>();
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (GoldArticle article : gold) {
      ArticleComparison comparison =
          new ArticleComparison(article, found.getOrDefault(article.id(), FoundArticle.NOTHING));
      Judgements judgements = comparison.judgements();
      judgements.tallies().forEach((section, tally) -> tallies.merge(section, tally, Tally::plus));
      judged.addAll(judgements.judged());
      List<String> wrong = new ArrayList<>();
      if (!found.containsKey(article.id())) {
        wrong.add("(the article was not read)");
      }
      wrong.addAll(comparison.errors());
      errors.put(article.id(), List.copyOf(wrong));
    }
    return new Evaluation(tallies, errors, Reliability.among(judged));
  }
}
