package org.newsgraph.extractor.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lexicon's files: UTF-8, {@code #} begins a comment line, {@code [name]} a section; a
 * {@code .txt} line holds words separated by spaces, a {@code .tsv} line fields separated by tabs.
 */
public final class LexiconFile {

  /**
   * One word or row.
   *
   * @param section the section it stands in, empty before the first
   * @param fields the word alone, or the row's fields
   */
  public record Entry(String section, List<String> fields) {
    public Entry {
      fields = List.copyOf(fields);
    }

    /** The first field. */
    public String word() {
      return fields.get(0);
    }

    /** The field at {@code index}, empty where the row is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }
  }

  private LexiconFile() {}

  /**
   * The entries of a bundled file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static List<Entry> read(String name) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No lexicon file " + name);
      }
      return parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
          name.endsWith(".tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + name, e);
    }
  }

  private static List<Entry> parse(BufferedReader reader, boolean table) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String section = "";
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else if (table) {
        entries.add(new Entry(section, List.of(line.split("\t"))));
      } else {
        for (String word : line.trim().split(" +")) {
          entries.add(new Entry(section, List.of(word)));
        }
      }
    }
    return entries;
  }
}
