package org.newsgraph.extractor.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.extractor.learn.Features;
import org.newsgraph.extractor.learn.SequenceModel;
import org.newsgraph.extractor.learn.WeightFile;
import org.newsgraph.extractor.text.Sentence;
import org.newsgraph.extractor.text.Span;
import org.newsgraph.extractor.text.WordClusters;

/** Puts borders and kinds of names right, sentence by sentence. Immutable and thread-safe. */
public final class NameReviser {

  private final SequenceModel model;
  private final WordClusters clusters;

  public NameReviser(SequenceModel model, WordClusters clusters) {
    this.model = model;
    this.clusters = clusters;
  }

  /** The reviser that is shipped with this project. */
  public static NameReviser bundled(WordClusters clusters) {
    try {
      return new NameReviser(
          WeightFile.readSequence(() -> NameReviser.class.getResourceAsStream("revision.model.gz")),
          clusters);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled model of names' revision", e);
    }
  }

  /** The weights. */
  SequenceModel model() {
    return model;
  }

  /** Writes the model into {@code folder}. */
  public void save(Path folder) throws IOException {
    WeightFile.write(model, Files.newOutputStream(folder.resolve("revision.model.gz")));
  }

  /** The names of the article as the model sees them, in order, without overlaps. */
  public List<Mention> revise(Findings findings) {
    RevisionFeatures features = new RevisionFeatures(findings, clusters);
    Map<Span, Mention> known = new HashMap<>();
    findings.mentions().forEach(mention -> known.put(mention.span(), mention));
    List<Mention> revised = new ArrayList<>();
    for (Sentence sentence : findings.reading().text().sentences()) {
      int[] labels = model.decode(features.of(sentence.span(), Features::toWeigh));
      for (Mention tagged : RevisionTags.mentions(labels, sentence.span().start())) {
        Span whole = MentionTrimmer.balanced(findings.reading().folded(), tagged.span());
        if (!isName(whole.of(findings.reading().folded()))) {
          continue;
        }
        Mention mention = tagged.over(whole, tagged.rule());
        Mention same = known.get(mention.span());
        revised.add(same != null && same.type() == mention.type() ? same : mention);
      }
    }
    return standing(findings.mentions(), revised);
  }

  /** Between two countries' one-letter names the weights take even a blank for a third. */
  private static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * What the user lists stands as it is; what the lexicon lists is not cut; what stands in the
   * marks of a name (“雪龙”号, 《works》), or was divided from another name, is not dropped.
   */
  private static List<Mention> standing(List<Mention> found, List<Mention> revised) {
    TreeMap<Integer, Mention> byStart = new TreeMap<>();
    revised.forEach(mention -> byStart.put(mention.span().start(), mention));
    TreeMap<Integer, Mention> standing = new TreeMap<>(byStart);
    for (Mention mention : found) {
      Collection<Mention> instead = overlapping(byStart, mention.span());
      if (stands(mention, instead)) {
        instead.forEach(other -> standing.remove(other.span().start()));
        standing.put(mention.span().start(), mention);
      }
    }
    return List.copyOf(standing.values());
  }

  private static boolean stands(Mention mention, Collection<Mention> instead) {
    String rule = mention.rule();
    if (rule.startsWith("gazetteer")) {
      return instead.stream()
          .anyMatch(
              other ->
                  mention.span().contains(other.span())
                      && other.span().length() < mention.span().length());
    }
    boolean marked =
        rule.startsWith("quoted-vessel")
            || rule.startsWith("title-marks")
            || rule.endsWith("-divided");
    return mention.isUsers() || marked && instead.isEmpty();
  }

  /** Those of {@code mentions}, which do not overlap each other, that overlap {@code span}. */
  private static Collection<Mention> overlapping(TreeMap<Integer, Mention> mentions, Span span) {
    Map.Entry<Integer, Mention> before = mentions.lowerEntry(span.start());
    int from =
        before != null && before.getValue().span().end() > span.start()
            ? before.getKey()
            : span.start();
    return mentions.subMap(from, span.end()).values();
  }
}
