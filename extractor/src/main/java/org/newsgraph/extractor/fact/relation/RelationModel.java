package org.newsgraph.extractor.fact.relation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.extractor.fact.Evidence;
import org.newsgraph.extractor.fact.Fact;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.learn.LogLinearModel;
import org.newsgraph.extractor.learn.WeightFile;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.ParsedText;
import org.newsgraph.extractor.text.WordClusters;

/**
 * Weighs pairs of names in one sentence: which of the eight relations holds between them, if any.
 * Learned from annotated articles. Immutable and thread-safe.
 *
 * @param features what the model sees
 * @param pairs labels {@code none} and the relations' labels
 */
public record RelationModel(PairFeatures features, LogLinearModel pairs) {

  /** The labels of {@link #pairs}. */
  static final List<String> LABELS =
      Stream.concat(Stream.of("none"), Stream.of(RelationType.values()).map(RelationType::label))
          .toList();

  /** A relation that no rule found is stated where it is at least so likely. */
  private static final double LEAST = 0.4;

  /** Two things and how they are related. */
  private record Key(Entity subject, RelationType type, Entity object) {}

  /** Two names of one sentence. */
  private record Ends(Entity subject, Entity object) {}

  /** The model that is shipped with this project. */
  public static RelationModel bundled(WordClusters clusters) {
    try {
      return new RelationModel(
          new PairFeatures(clusters),
          WeightFile.readLogLinear(
              () -> RelationModel.class.getResourceAsStream("pairs.model.gz")));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled model of relations", e);
    }
  }

  /** Writes the model into {@code folder}. */
  public void save(Path folder) throws IOException {
    WeightFile.write(pairs, Files.newOutputStream(folder.resolve("pairs.model.gz")));
  }

  /**
   * The relations of {@code text}: those that the rules found, with the model's confidence, and
   * those that the model adds.
   *
   * @param ruled what the rules found
   */
  List<Fact> relations(ParsedText text, List<Fact> ruled) {
    Ruled rules = new Ruled(ruled);
    Map<Key, Evidence> best = new LinkedHashMap<>();
    Set<Ends> seen = new HashSet<>();
    for (ParsedSentence sentence : text.sentences()) {
      for (Pair pair : Pair.of(sentence)) {
        seen.add(new Ends(pair.subject(), pair.object()));
        List<String> between = rules.between(pair.subject(), pair.object());
        double[] probabilities =
            pairs.probabilities(features.of(pair, between, Features.toWeigh()));
        for (int i = 1; i < probabilities.length; i++) {
          Optional<RelationType> type = pair.typed(LABELS.get(i));
          if (type.isPresent() && (probabilities[i] >= LEAST || between.contains(LABELS.get(i)))) {
            best.merge(
                new Key(pair.subject(), type.get(), pair.object()),
                new Evidence(sentence.sentence().span(), probabilities[i], "pair-weights"),
                (a, b) -> a.confidence() >= b.confidence() ? a : b);
          }
        }
      }
    }
    List<Fact> relations = new ArrayList<>();
    for (Fact fact : ruled) {
      if (fact instanceof Fact.Relation relation
          && !seen.contains(new Ends(relation.subject(), relation.object()))) {
        relations.add(relation);
      }
    }
    best.forEach(
        (key, evidence) -> {
          Key other = new Key(key.object(), key.type(), key.subject());
          boolean turned =
              key.type() == RelationType.RELATIVE
                  && (rules.found(key.object(), key.type(), key.subject())
                      || best.containsKey(other)
                          && !rules.found(key.subject(), key.type(), key.object())
                          && key.subject().id() > key.object().id());
          if (!turned) {
            relations.add(
                new Fact.Relation(
                    key.subject(),
                    key.type(),
                    key.object(),
                    rules.evidence(key.subject(), key.type(), key.object(), evidence)));
          }
        });
    return relations;
  }
}
