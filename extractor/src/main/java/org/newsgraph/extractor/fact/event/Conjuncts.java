package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extractor.learn.LogLinearModel;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.NounPhrase;

/** The names of a list do the same: what the model says of one counts for all. */
final class Conjuncts {

  /** Keeps the logarithm of what is impossible finite. */
  private static final double NOTHING = 1e-9;

  private Conjuncts() {}

  /**
   * The probabilities of {@code actors}, those of the heads of one noun phrase and of one kind by
   * their geometric mean.
   *
   * @param own each actor's labels' probabilities
   */
  static List<double[]> agree(List<Actor> actors, List<double[]> own) {
    List<double[]> agreed = new ArrayList<>(own);
    int from = 0;
    while (from < actors.size()) {
      int to = from + 1;
      Optional<NounPhrase> list = listOf(actors.get(from));
      if (list.isPresent()) {
        while (to < actors.size()
            && actors.get(to).distance() == actors.get(from).distance()
            && actors.get(to).unit() < list.get().to()) {
          to++;
        }
        draw(list.get(), actors.subList(from, to), own.subList(from, to), agreed, from);
      }
      from = to;
    }
    return agreed;
  }

  private static Optional<NounPhrase> listOf(Actor actor) {
    return actor.unit() < 0 ? Optional.empty() : actor.phrase().filter(p -> p.heads().size() > 1);
  }

  private static void draw(
      NounPhrase list, List<Actor> actors, List<double[]> own, List<double[]> agreed, int offset) {
    Map<EntityType, double[]> sums = new EnumMap<>(EntityType.class);
    Map<EntityType, Integer> counts = new EnumMap<>(EntityType.class);
    for (int i = 0; i < actors.size(); i++) {
      if (isConjunct(list, actors.get(i))) {
        double[] probabilities = own.get(i);
        double[] sum =
            sums.computeIfAbsent(typeOf(actors.get(i)), type -> new double[probabilities.length]);
        for (int label = 0; label < sum.length; label++) {
          sum[label] += Math.log(probabilities[label] + NOTHING);
        }
        counts.merge(typeOf(actors.get(i)), 1, Integer::sum);
      }
    }
    for (int i = 0; i < actors.size(); i++) {
      if (isConjunct(list, actors.get(i))) {
        int count = counts.getOrDefault(typeOf(actors.get(i)), 1);
        double[] mean = sums.getOrDefault(typeOf(actors.get(i)), new double[0]).clone();
        for (int label = 0; label < mean.length; label++) {
          mean[label] /= count;
        }
        agreed.set(offset + i, LogLinearModel.softmax(mean));
      }
    }
  }

  private static EntityType typeOf(Actor actor) {
    return actor.entity().type();
  }

  private static boolean isConjunct(NounPhrase list, Actor actor) {
    return list.heads().contains(actor.entity());
  }
}
