package org.newsgraph.extractor.article.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself to machines: its schema.org JSON-LD and its {@code meta} elements
 * (Open Graph, Dublin Core and the names in use on Chinese sites).
 *
 * @param values the values by lower-case name; a name of JSON-LD has the prefix {@code ld:}
 */
record PageMetadata(Map<String, List<String>> values) {

  /** JSON-LD nested deeper, or with more nodes, is no description of an article. */
  private static final int MOST_NODES = 1000;

  PageMetadata {
    values = Map.copyOf(values);
  }

  static PageMetadata of(Document page, JsonMapper json) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Element element : page.select("script[type=application/ld+json]")) {
      readGraph(parse(element.data(), json), values);
    }
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : List.of("property", "name", "itemprop")) {
        add(values, meta.attr(attribute), meta.attr("content"));
      }
    }
    return new PageMetadata(values);
  }

  private static JsonNode parse(String data, JsonMapper json) {
    try {
      return json.readTree(data);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // broken metadata says nothing; the page's text still does
    }
  }

  private static void readGraph(JsonNode root, Map<String, List<String>> values) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int count = 0; !open.isEmpty() && count < MOST_NODES; count++) {
      JsonNode node = open.removeFirst();
      if (isArticle(node)) {
        node.properties()
            .forEach(field -> addValue(values, "ld:" + field.getKey(), field.getValue()));
      } else if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.has("@graph")) {
        open.addLast(node.get("@graph"));
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    return name.endsWith("Article") || name.endsWith("Posting") || node.has("pubDate");
  }

  private static void addValue(Map<String, List<String>> values, String key, JsonNode value) {
    if (value.isArray()) {
      value.forEach(element -> addValue(values, key, element));
    } else if (value.isObject()) {
      JsonNode name = value.has("name") ? value.get("name") : value.path("url");
      add(values, key, name.asText());
    } else {
      add(values, key, value.asText());
    }
  }

  private static void add(Map<String, List<String>> values, String name, String value) {
    String key = name.replace(" ", "").toLowerCase(Locale.ROOT);
    String text = Whitespace.tidy(value);
    if (!key.isEmpty() && !text.isEmpty()) {
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
    }
  }

  /** The first value of the first of these names that has one. */
  Optional<String> first(String... names) {
    return all(names).stream().findFirst();
  }

  /** All values of all these names, in their order. */
  List<String> all(String... names) {
    return List.of(names).stream()
        .flatMap(name -> values.getOrDefault(name, List.of()).stream())
        .toList();
  }
}
