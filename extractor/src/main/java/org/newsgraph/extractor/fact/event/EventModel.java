package org.newsgraph.extractor.fact.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.learn.LogLinearModel;
import org.newsgraph.extractor.learn.WeightFile;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.text.WordClusters;
import org.newsgraph.extractor.time.Bound;
import org.newsgraph.extractor.time.TimeExpression;

/**
 * Weighs what the frames propose: whether a trigger tells an event, which role each name around it
 * has, and which date is the event's. Learned from annotated articles. Immutable and thread-safe.
 *
 * @param features what the models see
 * @param triggers labels {@code event} and {@code none}
 * @param actors labels {@link #ROLES}
 * @param times labels {@code date} and {@code none}
 */
public record EventModel(
    EventFeatures features, LogLinearModel triggers, LogLinearModel actors, LogLinearModel times) {

  static final List<String> TRIGGERS = List.of("none", "event");
  static final List<String> ROLES = List.of("none", "agent", "target", "other", "place");
  static final List<String> TIMES = List.of("none", "date");

  /** An event is told where it is at least so likely. */
  static final double LEAST = 0.33;

  /** A role is filled where it is at least so likely. */
  private static final double ROLE = 0.5;

  /** So likely one must be that the frame fills with the same name. */
  private static final double RULED_ROLE = 0.2;

  private static final double DATE = 0.45;

  /** So likely a date told before the trigger in its own clause must be, if no other is likely. */
  private static final double CLAUSE_DATE = 0.15;

  /** The model that is shipped with this project. */
  public static EventModel bundled(WordClusters clusters) {
    return new EventModel(
        new EventFeatures(clusters), bundled("triggers"), bundled("actors"), bundled("times"));
  }

  private static LogLinearModel bundled(String name) {
    try {
      return WeightFile.readLogLinear(
          () -> EventModel.class.getResourceAsStream(name + ".model.gz"));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled model of " + name, e);
    }
  }

  /** Writes the three models into {@code folder}. */
  public void save(Path folder) throws IOException {
    WeightFile.write(triggers, Files.newOutputStream(folder.resolve("triggers.model.gz")));
    WeightFile.write(actors, Files.newOutputStream(folder.resolve("actors.model.gz")));
    WeightFile.write(times, Files.newOutputStream(folder.resolve("times.model.gz")));
  }

  /** How likely {@code occurrence} tells an event, 0 to 1. */
  double event(Occurrence occurrence) {
    return triggers.probability("event", features.ofTrigger(occurrence, Features.toWeigh()));
  }

  /** Who has which role: for each entity the likeliest of its mentions'. */
  Roles roles(Occurrence occurrence) {
    Map<Entity, double[]> best = new HashMap<>();
    Roles roles = new Roles();
    List<Actor> around = Actor.around(occurrence);
    List<double[]> weighed = new ArrayList<>();
    for (Actor actor : around) {
      weighed.add(actors.probabilities(features.ofActor(occurrence, actor, Features.toWeigh())));
    }
    List<double[]> joint = Conjuncts.agree(around, weighed);
    for (int i = 0; i < joint.size(); i++) {
      best.merge(around.get(i).entity(), joint.get(i), (a, b) -> a[0] <= b[0] ? a : b);
    }
    best.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Entity::id)))
        .forEach(
            entry ->
                put(
                    roles,
                    entry.getKey(),
                    entry.getValue(),
                    ActorFeatures.ruledRole(occurrence, entry.getKey())));
    return roles;
  }

  private static void put(Roles roles, Entity entity, double[] probabilities, String ruled) {
    int likeliest = 1;
    for (int i = 2; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[likeliest]) {
        likeliest = i;
      }
    }
    double least = ROLES.get(likeliest).equals(ruled) ? RULED_ROLE : ROLE;
    if (probabilities[likeliest] < least) {
      return;
    }
    switch (ROLES.get(likeliest)) {
      case "agent" -> roles.agents.add(entity);
      case "target" -> roles.targets.add(entity);
      case "other" -> roles.others.add(entity);
      default -> roles.at(entity);
    }
  }

  /** The event's date; empty if the text tells none. */
  Optional<TimeExpression> time(Occurrence occurrence) {
    double best = 0;
    Optional<TimeExpression> found = Optional.empty();
    for (When when : When.around(occurrence)) {
      double probability =
          times.probability("date", features.ofTime(occurrence, when, Features.toWeigh()));
      double least = when.where().equals("before") ? CLAUSE_DATE : DATE;
      if (probability > Math.max(best, least)) {
        best = probability;
        TimeExpression told = when.expression();
        found =
            Optional.of(
                new TimeExpression(told.span(), told.calendarValue(), told.rule(), Bound.AT));
      }
    }
    return found;
  }
}
