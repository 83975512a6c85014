package org.newsgraph.extractor.name.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The lists of names that the model looks words up in, each a kind of its own. */
final class Gazetteer {

  static final int DIVISION = 0;
  static final int STREET = 1;
  static final int COUNTRY = 2;
  static final int UNIVERSITY = 3;
  static final int KNOWN = 4;
  static final int PLACE = 5;

  /** The kinds from here on are those of the names in the corpora, a kind a label. */
  static final int LEARNED = 8;

  private static final String DIVISION_SUFFIXES = "省市区县州盟旗";

  private final Map<String, Integer> kinds = new TreeMap<>();

  /**
   * Reads the lists of a directory; a list that is not there is empty.
   *
   * @throws IOException if a list cannot be read
   */
  static Map<String, Integer> read(Path directory) throws IOException {
    Gazetteer gazetteer = new Gazetteer();
    for (String list : List.of("provinces.csv", "cities.csv", "areas.csv")) {
      for (String name : column(directory.resolve(list), 1)) {
        gazetteer.add(name, DIVISION);
        if (name.length() > 2 && DIVISION_SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0) {
          gazetteer.add(name.substring(0, name.length() - 1), DIVISION);
        }
      }
    }
    for (String name : column(directory.resolve("streets.csv.gz"), 1)) {
      gazetteer.add(name, STREET);
      gazetteer.add(name.replaceFirst("(街道|镇|乡)$", ""), STREET);
    }
    ObjectMapper json = new ObjectMapper();
    for (JsonNode country :
        json.readTree(text(directory.resolve("mledoze-countries.json.gz"), "[]"))) {
      JsonNode chinese = country.path("translations").path("zho");
      gazetteer.add(chinese.path("common").asText(), COUNTRY);
      gazetteer.add(chinese.path("official").asText(), COUNTRY);
    }
    for (JsonNode school : json.readTree(text(directory.resolve("universities.json.gz"), "[]"))) {
      gazetteer.add(school.path("name").asText(), UNIVERSITY);
    }
    json.readTree(text(directory.resolve("name-to-wikidata.json.gz"), "{}"))
        .fieldNames()
        .forEachRemaining(name -> gazetteer.add(name, KNOWN));
    for (String line : text(directory.resolve("thuocl-places.txt.gz"), "").split("\n")) {
      gazetteer.add(line.strip().split("\t")[0], PLACE);
    }
    return gazetteer.kinds;
  }

  private void add(String name, int kind) {
    String normal = new String(Patterns.normalize(name, 0, name.length()));
    boolean chinese =
        normal
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    if (chinese && normal.length() >= 2 && normal.length() <= 16) {
      kinds.merge(normal, 1 << kind, (a, b) -> a | b);
    }
  }

  private static List<String> column(Path file, int column) throws IOException {
    List<String> values = new ArrayList<>();
    for (String line : text(file, "").split("\n")) {
      String[] cells = line.strip().split(",");
      if (cells.length > column) {
        values.add(cells[column].replace("\"", ""));
      }
    }
    return values;
  }

  private static String text(Path file, String absent) throws IOException {
    if (!Files.exists(file)) {
      return absent;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
  }
}
