package org.newsgraph.extractor.name.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;

/**
 * Learns a name model from a directory of annotated corpora and measures it.
 *
 * <p>Files named {@code …-train.…} are learned from, files named {@code …-dev.…} measured on; of a
 * training file without its dev file every tenth block of 500 texts is kept for measuring. Each
 * corpus has a convention of its own, which bears its name, and is measured by it. The same files
 * and options give the same model, byte for byte.
 */
public final class NameModelTrainer {

  /** The labels that news corpora share, on which models are compared. */
  public static final Set<NameLabel> NAMES =
      Collections.unmodifiableSet(
          EnumSet.of(NameLabel.PERSON, NameLabel.ORGANIZATION, NameLabel.PLACE));

  private static final int FOLDS = 8;

  /** Texts side by side are often of one article, so a fold is made of whole stretches. */
  private static final int STRETCHES = 64;

  private static final int BLOCK = 500;

  private static final float UNIT = 0.04f;

  private final TrainingOptions options;
  private final PrintStream progress;

  /** Learns with {@code options}, telling how far it is on {@code progress}. */
  public NameModelTrainer(TrainingOptions options, PrintStream progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Learns a model, writes it, and measures it as written.
   *
   * @param corpora the directory of the corpora
   * @param gazetteer the directory of the lists of names
   * @param output the model's file
   * @return for each corpus measured the score of each label
   * @throws IOException if a file cannot be read or written
   */
  public Map<String, Map<NameLabel, NameScore>> train(Path corpora, Path gazetteer, Path output)
      throws IOException {
    List<AnnotatedText> learned = new ArrayList<>();
    Map<String, List<AnnotatedText>> measured = new TreeMap<>();
    divide(corpora, learned, measured);
    byte[] bytes = learn(learned, Gazetteer.read(gazetteer));
    Files.write(output, bytes);
    NameModels models = NameModels.load(new ByteArrayInputStream(bytes));
    Map<String, Map<NameLabel, NameScore>> scores = new TreeMap<>();
    measured.forEach(
        (name, texts) -> scores.put(name, new NameModelEvaluator(models).evaluate(texts)));
    return scores;
  }

  private void divide(
      Path corpora, List<AnnotatedText> learned, Map<String, List<AnnotatedText>> measured)
      throws IOException {
    CorpusReader reader = new CorpusReader();
    List<Path> files;
    try (Stream<Path> listed = Files.list(corpora)) {
      files = listed.sorted().toList();
    }
    Set<String> seen = new HashSet<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.contains("-dev.")) {
        List<AnnotatedText> texts = reader.read(file);
        texts.forEach(text -> seen.add(text.text()));
        measured.put(name, texts);
      }
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.contains("-train.")) {
        List<AnnotatedText> texts = reader.read(file);
        if (!measured.containsKey(name.replace("-train.", "-dev."))) {
          List<AnnotatedText> all = texts;
          texts = every(all, false);
          measured.put(name + " (every tenth block)", every(all, true));
          every(all, true).forEach(text -> seen.add(text.text()));
        }
        texts.stream().filter(text -> !seen.contains(text.text())).forEach(learned::add);
        progress.println(name + ": " + texts.size() + " texts");
      }
    }
  }

  /** The texts of every tenth block, or those of the others. */
  private static List<AnnotatedText> every(List<AnnotatedText> texts, boolean tenth) {
    return IntStream.range(0, texts.size())
        .filter(i -> (i / BLOCK % 10 == 9) == tenth)
        .mapToObj(texts::get)
        .toList();
  }

  private byte[] learn(List<AnnotatedText> texts, Map<String, Integer> gazetteer)
      throws IOException {
    List<AnnotatedText> full = texts.stream().filter(NameModelTrainer::marksTitles).toList();
    if (full.isEmpty() || full.size() == texts.size()) {
      return bytes(learnOnce(texts, gazetteer));
    }
    progress.println("first, a model of the " + full.size() + " texts that mark posts");
    Completion completion = new Completion(learnOnce(full, gazetteer).following(fullest(full)));
    List<AnnotatedText> completed =
        texts.stream().map(text -> marksTitles(text) ? text : completion.complete(text)).toList();
    return bytes(learnOnce(completed, gazetteer));
  }

  /** The corpus that marks the most labels. */
  private static String fullest(List<AnnotatedText> texts) {
    return texts.stream()
        .max(
            Comparator.<AnnotatedText>comparingInt(text -> text.annotated().size())
                .thenComparing(AnnotatedText::convention))
        .map(AnnotatedText::convention)
        .orElseThrow();
  }

  private static boolean marksTitles(AnnotatedText text) {
    return text.annotated().contains(NameLabel.TITLE);
  }

  private static byte[] bytes(NameModels models) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    models.save(bytes);
    return bytes.toByteArray();
  }

  private NameModels learnOnce(List<AnnotatedText> texts, Map<String, Integer> gazetteer) {
    List<String> conventions =
        texts.stream().map(AnnotatedText::convention).distinct().sorted().toList();
    TrainingSet set = new TrainingSet();
    for (int fold = 0; fold < FOLDS; fold++) {
      Patterns patterns = new Patterns(lexicon(texts, gazetteer, fold));
      for (int i = 0; i < texts.size(); i++) {
        if (fold(i, texts.size()) == fold) {
          AnnotatedText text = texts.get(i);
          set.add(text, conventions.indexOf(text.convention()), patterns);
        }
      }
    }
    long[] keys = set.keepFrequent(options.leastCount());
    progress.println(keys.length + " patterns in " + set.chunks().size() + " chunks");
    Learner learner = new Learner(keys.length, conventions.size(), options);
    List<TrainingChunk> chunks = new ArrayList<>(set.chunks());
    Random order = new Random(options.seed());
    long steps = (long) options.epochs() * chunks.size();
    long step = 0;
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      Collections.shuffle(chunks, order);
      for (TrainingChunk chunk : chunks) {
        learner.learn(chunk, options.rate() * (1 - (float) step++ / steps));
      }
      progress.println("epoch " + epoch + " of " + options.epochs());
    }
    LearnedWeights weights = learner.weights();
    SortedMap<String, WeightRows> own = new TreeMap<>();
    for (int i = 0; i < conventions.size(); i++) {
      own.put(conventions.get(i), weights.ownRows(i, keys, UNIT, options));
    }
    return new NameModels(
        lexicon(texts, gazetteer, -1),
        UNIT,
        learner.transitions(),
        weights.sharedRows(keys, UNIT, options),
        own);
  }

  private static int fold(int text, int texts) {
    return (int) ((long) text * STRETCHES / texts) % FOLDS;
  }

  /**
   * The gazetteer and the corpora's names, but for those of one fold: a text must not find its own
   * names listed, or the model would learn to trust the list more than it may with new texts.
   */
  private static NameLexicon lexicon(
      List<AnnotatedText> texts, Map<String, Integer> gazetteer, int without) {
    SortedMap<String, Integer> entries = new TreeMap<>(gazetteer);
    for (int i = 0; i < texts.size(); i++) {
      if (fold(i, texts.size()) != without) {
        AnnotatedText text = texts.get(i);
        for (Mark name : text.names()) {
          char[] normal = Patterns.normalize(text.text(), name.span().start(), name.span().end());
          if (normal.length >= 2 && normal.length <= 16) {
            int kind = 1 << (Gazetteer.LEARNED + Tags.number(name.label()));
            entries.merge(new String(normal), kind, (a, b) -> a | b);
          }
        }
      }
    }
    return new NameLexicon(entries);
  }
}
