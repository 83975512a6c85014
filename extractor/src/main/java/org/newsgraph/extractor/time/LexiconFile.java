package org.newsgraph.extractor.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The rows of a data file beside this class: columns between tabs, comments after a hash. */
final class LexiconFile {

  private LexiconFile() {}

  /** A table of the first column's words. */
  static <T> WordTable<T> table(String file, Function<String[], T> meaning) {
    Map<String, T> meanings = new LinkedHashMap<>();
    rows(file).forEach(row -> meanings.put(row[0], meaning.apply(row)));
    return new WordTable<>(meanings);
  }

  static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    InputStream stream = Objects.requireNonNull(LexiconFile.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          rows.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
