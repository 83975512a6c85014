package org.newsgraph.extractor.name.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;

/**
 * Reads corpora of annotated names and brings them to the model's labels.
 *
 * <p>The format follows from the file's name (with or without {@code .gz}): {@code .bio} and {@code
 * .bmes}, one character and its tag a line; {@code .jsonl}, CLUENER's; {@code .txt}, the segmented
 * People's Daily.
 */
final class CorpusReader {

  private static final Map<String, NameLabel> LABELS =
      Map.ofEntries(
          Map.entry("PER", NameLabel.PERSON),
          Map.entry("NAME", NameLabel.PERSON),
          Map.entry("ORG", NameLabel.ORGANIZATION),
          Map.entry("COMPANY", NameLabel.ORGANIZATION),
          Map.entry("GOVERNMENT", NameLabel.ORGANIZATION),
          Map.entry("ORGANIZATION", NameLabel.ORGANIZATION),
          Map.entry("LOC", NameLabel.PLACE),
          Map.entry("GPE", NameLabel.PLACE),
          Map.entry("ADDRESS", NameLabel.PLACE),
          Map.entry("SCENE", NameLabel.PLACE),
          Map.entry("BOOK", NameLabel.WORK),
          Map.entry("MOVIE", NameLabel.WORK),
          Map.entry("GAME", NameLabel.WORK),
          Map.entry("TITLE", NameLabel.TITLE),
          Map.entry("POSITION", NameLabel.TITLE));

  /** The model's label for a corpus's own, where there is one. */
  static Optional<NameLabel> label(String name) {
    return Optional.ofNullable(LABELS.get(name.toUpperCase(Locale.ROOT)));
  }

  /** The corpus that a file belongs to: its name up to the first {@code -} or {@code .}. */
  static String corpus(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("[-.].*", "");
  }

  /**
   * Reads a corpus.
   *
   * @throws IOException if the file cannot be read or is in none of the formats
   */
  List<AnnotatedText> read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
    try (BufferedReader lines = open(file)) {
      List<AnnotatedText> texts;
      if (name.endsWith(".bio") || name.endsWith(".bmes")) {
        texts = new TaggedCharacters().read(lines);
      } else if (name.endsWith(".jsonl")) {
        texts = new LabelledSentences().read(lines);
      } else if (name.endsWith(".txt")) {
        texts = new SegmentedNews().read(lines);
      } else {
        throw new IOException(
            file + " is no corpus: its name ends in none of .bio .bmes .jsonl .txt");
      }
      Set<NameLabel> annotated = EnumSet.noneOf(NameLabel.class);
      texts.forEach(text -> text.names().stream().map(Mark::label).forEach(annotated::add));
      return texts.stream().map(text -> text.of(corpus(file), annotated)).toList();
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
            StandardCharsets.UTF_8));
  }
}
