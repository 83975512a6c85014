package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.evaluation.GoldArticle.GoldEntity;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.learn.Schedule;
import org.newsgraph.extractor.learn.SequenceLearner;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.WordClusters;

/** Learns a {@link NameReviser} from annotated articles. The same articles give the same model. */
public final class NameReviserTrainer {

  private static final SequenceLearner LEARNER =
      new SequenceLearner(new Schedule(18, 8, 0.15, 100, 0.5, 2), 3);

  /** Short steps from what is known: it was learned from more articles than the further ones. */
  private static final SequenceLearner FURTHER =
      new SequenceLearner(new Schedule(12, 6, 0.04, 100, 0.5, 2), 3);

  private final WordClusters clusters;

  public NameReviserTrainer(WordClusters clusters) {
    this.clusters = clusters;
  }

  /** An article's names as found, with what a careful reader found in it. */
  public record Annotated(Findings findings, GoldArticle gold) {}

  /** Learns from {@code articles}. */
  public NameReviser train(List<Annotated> articles) {
    return new NameReviser(
        LEARNER.learn(RevisionTags.LABELS, RevisionTags::follows, sequences(articles)), clusters);
  }

  /** Learns from {@code articles} beyond what {@code known} has learned from others. */
  public NameReviser train(NameReviser known, List<Annotated> articles) {
    return new NameReviser(FURTHER.learn(known.model(), sequences(articles)), clusters);
  }

  private List<SequenceLearner.Sequence> sequences(List<Annotated> articles) {
    // Millions of positions share some hundred thousand names.
    Map<String, String> names = new HashMap<>();
    UnaryOperator<String> shared = name -> names.computeIfAbsent(name, same -> same);
    List<SequenceLearner.Sequence> sequences = new ArrayList<>();
    for (Annotated article : articles) {
      Findings findings = article.findings();
      int[] labels = labels(findings, article.gold());
      RevisionFeatures features = new RevisionFeatures(findings, clusters);
      for (Sentence sentence : findings.reading().text().sentences()) {
        Span span = sentence.span();
        sequences.add(
            new SequenceLearner.Sequence(
                features.of(span, Features::toLearn).stream()
                    .map(position -> position.names().stream().map(shared).toList())
                    .toList(),
                Arrays.stream(labels, span.start(), span.end()).boxed().toList()));
      }
    }
    return sequences;
  }

  /** The label of each character: every occurrence of a listed name, the longest first. */
  private static int[] labels(Findings findings, GoldArticle gold) {
    String text = findings.reading().text().text();
    int[] labels = new int[text.length()];
    boolean[] taken = new boolean[text.length()];
    for (Span span : findings.left()) {
      Arrays.fill(taken, span.start(), Math.min(text.length(), span.end()), true);
    }
    Map<String, EntityType> names =
        new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
    for (GoldEntity entity : gold.entities()) {
      EntityType type = EntityType.valueOf(entity.type().name());
      entity.aliases().forEach(alias -> names.putIfAbsent(alias, type));
      names.put(entity.name(), type);
    }
    names.forEach(
        (name, type) -> {
          for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            Span span = new Span(at, at + name.length());
            if (isFree(taken, span) && (name.length() > 1 || isFound(findings, span))) {
              for (int i = span.start(); i < span.end(); i++) {
                taken[i] = true;
                labels[i] = RevisionTags.of(type, span, i);
              }
            }
          }
        });
    return labels;
  }

  private static boolean isFree(boolean[] taken, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** A name of one character stands inside many words; where the finders saw it, it is one. */
  private static boolean isFound(Findings findings, Span span) {
    return findings.mentions().stream().map(Mention::span).anyMatch(span::equals);
  }
}
