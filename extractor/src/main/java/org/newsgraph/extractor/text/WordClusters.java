package org.newsgraph.extractor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Words grouped by the company they keep in modern news: k-means over skip-gram vectors (Mikolov
 * and others 2013), coarse, middle and fine. What a model learned of 击败 so helps it with 险胜.
 * Immutable and thread-safe; see {@code docs/models/events.md} for the source.
 */
public final class WordClusters {

  private static final String UNKNOWN = "?";

  private static final Groups RARE = new Groups(UNKNOWN, UNKNOWN, UNKNOWN);

  /**
   * The groups of a word; each {@code ?} if the word is rare.
   *
   * @param coarse among 64
   * @param middle among 256
   * @param fine among 1,024
   */
  public record Groups(String coarse, String middle, String fine) {}

  private final Map<String, Groups> byWord;

  private WordClusters(Map<String, Groups> byWord) {
    this.byWord = byWord;
  }

  /** The bundled groups. */
  public static WordClusters bundled() {
    Map<String, Groups> byWord = new HashMap<>();
    try (InputStream in = WordClusters.class.getResourceAsStream("word-clusters.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t");
        byWord.put(fields[0], new Groups("g" + fields[1], "g" + fields[2], "g" + fields[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled word clusters", e);
    }
    return new WordClusters(byWord);
  }

  /** The groups of {@code word}. */
  public Groups of(String word) {
    return byWord.getOrDefault(word, RARE);
  }
}
