package org.newsgraph.extractor.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
          WeightFile.readSequence(NameReviser.class.getResourceAsStream("revision.model.gz")),
          clusters);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled model of names' revision", e);
    }
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
      for (Mention mention : RevisionTags.mentions(labels, sentence.span().start())) {
        Mention same = known.get(mention.span());
        revised.add(same != null && same.type() == mention.type() ? same : mention);
      }
    }
    return standing(findings.mentions(), revised);
  }

  /**
   * What the user lists stands as it is; what the lexicon lists is not cut; what stands in the marks
   * of a name (“雪龙”号, 《works》) is not dropped.
   */
  private static List<Mention> standing(List<Mention> found, List<Mention> revised) {
    TreeMap<Integer, Mention> fixed = new TreeMap<>();
    for (Mention mention : found) {
      boolean cut =
          mention.rule().startsWith("gazetteer")
              && revised.stream()
                  .anyMatch(
                      other ->
                          mention.span().contains(other.span())
                              && other.span().length() < mention.span().length());
      boolean dropped =
          (mention.rule().startsWith("quoted-vessel") || mention.rule().startsWith("title-marks"))
              && revised.stream().noneMatch(other -> other.span().overlaps(mention.span()));
      if (cut || dropped || mention.rule().equals("user")) {
        fixed.put(mention.span().start(), mention);
      }
    }
    List<Mention> standing = new ArrayList<>(fixed.values());
    for (Mention mention : revised) {
      var before = fixed.lowerEntry(mention.span().end());
      if (before == null || before.getValue().span().end() <= mention.span().start()) {
        standing.add(mention);
      }
    }
    standing.sort(Comparator.comparing(Mention::span));
    return standing;
  }
}
