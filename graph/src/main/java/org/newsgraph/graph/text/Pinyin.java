package org.newsgraph.graph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How Chinese is pronounced, without tones: from HanLP's table of words and characters, and of a
 * person's family name from a table of this project, since 单, 曾 and 尉迟 are read otherwise there.
 * Immutable and thread-safe.
 */
final class Pinyin {

  private static final String WORDS = "/data/dictionary/pinyin/pinyin.txt";
  private static final String FAMILY_NAMES = "family-names.txt";

  /** Enough for every name of a person; a longer name is not read in every way. */
  private static final int MOST_READINGS = 8;

  private static final int LONGEST_WORD = 8;

  private final Map<String, List<String>> characters = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String>> familyNames = new HashMap<>();

  private Pinyin() {}

  /** Reads the tables from the class path. */
  static Pinyin load() {
    Pinyin pinyin = new Pinyin();
    lines(
        WORDS,
        line -> {
          int equals = line.indexOf('=');
          String word = line.substring(0, equals);
          List<String> syllables =
              List.of(line.substring(equals + 1).replaceAll("[0-9]", "").split(","));
          boolean single = word.codePointCount(0, word.length()) == 1;
          (single ? pinyin.characters : pinyin.words).put(word, List.copyOf(syllables));
        });
    lines(
        FAMILY_NAMES,
        line -> {
          int tab = line.indexOf('\t');
          pinyin.familyNames.put(
              line.substring(0, tab), List.of(line.substring(tab + 1).split(" ")));
        });
    return pinyin;
  }

  private static void lines(String resource, Consumer<String> lines) {
    try (InputStream in = Pinyin.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The table " + resource + " is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The readings of a name, each a list of syllables; what is not Chinese is a syllable by itself.
   * None where nothing is Chinese.
   *
   * @param person whether the name begins with a family name
   */
  Set<List<String>> readings(String name, boolean person) {
    List<String> letters = name.codePoints().mapToObj(Character::toString).toList();
    if (letters.stream().noneMatch(characters::containsKey)) {
      return Set.of();
    }
    List<List<String>> choices = new ArrayList<>();
    int at = person ? familyName(letters, choices) : 0;
    while (at < letters.size()) {
      at += person ? character(letters.get(at), choices) : word(letters, at, choices);
    }
    return combine(choices);
  }

  /** Reads the family name, if it is one that is read otherwise, and says how long it is. */
  private int familyName(List<String> letters, List<List<String>> choices) {
    for (int length = Math.min(2, letters.size()); length > 0; length--) {
      List<String> reading = familyNames.get(String.join("", letters.subList(0, length)));
      if (reading != null && letters.size() > 1) {
        reading.forEach(syllable -> choices.add(List.of(syllable.split("/"))));
        return length;
      }
    }
    return 0;
  }

  private int character(String letter, List<List<String>> choices) {
    List<String> readings = characters.getOrDefault(letter, List.of(letter));
    choices.add(List.copyOf(new LinkedHashSet<>(readings)));
    return 1;
  }

  /** The longest word of the table that begins here, else the character. */
  private int word(List<String> letters, int at, List<List<String>> choices) {
    for (int length = Math.min(LONGEST_WORD, letters.size() - at); length > 1; length--) {
      List<String> reading = words.get(String.join("", letters.subList(at, at + length)));
      if (reading != null && reading.size() == length) {
        reading.forEach(syllable -> choices.add(List.of(syllable)));
        return length;
      }
    }
    return character(letters.get(at), choices);
  }

  private static Set<List<String>> combine(List<List<String>> choices) {
    Set<List<String>> readings = new LinkedHashSet<>(Set.of(List.of()));
    for (List<String> syllables : choices) {
      Set<List<String>> longer = new LinkedHashSet<>();
      for (List<String> reading : readings) {
        int most = readings.size() < MOST_READINGS ? syllables.size() : 1;
        for (String syllable : syllables.subList(0, most)) {
          List<String> next = new ArrayList<>(reading);
          next.add(syllable);
          longer.add(next);
        }
      }
      readings = longer;
    }
    return readings;
  }
}
