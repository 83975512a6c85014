package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.extractor.learn.LogLinearModel;
import org.newsgraph.extractor.syntax.NounPhrase;

/** The names of a list do the same: what the model says of one counts for all. */
final class Conjuncts {

  private Conjuncts() {}

  /**
   * The probabilities of {@code actors}, those of the heads of one noun phrase and of one kind by their
   * geometric mean.
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
            && actors.get(to).sentence() == actors.get(from).sentence()
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
    for (int i = 0; i < actors.size(); i++) {
      double[] mean = new double[own.get(i).length];
      int count = 0;
      for (int j = 0; j < actors.size(); j++) {
        if (isConjunct(list, actors.get(j)) && actors.get(j).entity().type() == actors.get(i).entity().type()) {
          count++;
          for (int k = 0; k < mean.length; k++) {
            mean[k] += Math.log(own.get(j)[k] + 1e-9);
          }
        }
      }
      if (count > 1 && isConjunct(list, actors.get(i))) {
        for (int k = 0; k < mean.length; k++) {
          mean[k] /= count;
        }
        agreed.set(offset + i, LogLinearModel.softmax(mean));
      }
    }
  }

  private static boolean isConjunct(NounPhrase list, Actor actor) {
    return list.heads().contains(actor.entity());
  }
}
