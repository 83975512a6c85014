package org.newsgraph.extractor.article.reader;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys and values of YAML front matter; a key has one value or several. Nested mappings are
 * passed over. Aliases are refused and only tokens are read, so that no document grows in reading.
 *
 * @param values the values by lower-case key
 */
record FrontMatter(Map<String, List<String>> values) {

  private static final int LONGEST = 1 << 16;

  FrontMatter {
    values = Map.copyOf(values);
  }

  /**
   * Reads YAML.
   *
   * @throws Malformed if it is not a mapping or not YAML
   */
  static FrontMatter parse(String yaml) throws Malformed {
    if (yaml.length() > LONGEST) {
      throw new Malformed("longer than " + LONGEST + " characters; shorten it", 1);
    }
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      JsonToken first = parser.nextToken();
      if (first != null && first != JsonToken.START_OBJECT) {
        throw new Malformed("not a list of keys; write `key: value` lines", 1);
      }
      while (first != null && parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName().toLowerCase(Locale.ROOT);
        parser.nextToken();
        values.put(key, valuesOf(parser));
      }
      return new FrontMatter(values);
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw new Malformed(
          withMend(e.getOriginalMessage()), location == null ? 1 : location.getLineNr());
    } catch (IOException e) {
      throw new IllegalStateException("A string cannot fail to be read", e);
    }
  }

  private static List<String> valuesOf(YAMLParser parser) throws IOException, Malformed {
    List<String> found = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        addScalar(parser, found);
      }
    } else {
      addScalar(parser, found);
    }
    return List.copyOf(found);
  }

  private static void addScalar(YAMLParser parser, List<String> found)
      throws IOException, Malformed {
    if (parser.isCurrentAlias()) {
      throw new Malformed(
          "an alias (*name); write the value out", parser.currentLocation().getLineNr());
    }
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      String text = Whitespace.tidy(parser.getText());
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
  }

  private static String withMend(String message) {
    return message
            .lines()
            .findFirst()
            .orElse("not YAML")
            .replaceFirst(", got this instead.*", "")
            .strip()
        + "; put quotes around the value";
  }

  /** The first value of the first of these keys that has one. */
  Optional<String> first(String... keys) {
    return all(keys).stream().findFirst();
  }

  /** The values of the first of these keys that has any. */
  List<String> all(String... keys) {
    for (String key : keys) {
      List<String> found = values.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * What is wrong with front matter and how to mend it, and in which of its lines, counted from 1.
   */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    Malformed(String message, int line) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }
}
