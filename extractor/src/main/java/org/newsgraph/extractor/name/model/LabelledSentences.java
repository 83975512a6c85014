package org.newsgraph.extractor.name.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.newsgraph.extractor.name.model.AnnotatedText.Mark;
import org.newsgraph.extractor.text.Span;

/**
 * Reads CLUENER's format: a JSON object a line with {@code text} and {@code label}, label to name
 * to ranges of code points, the last included. Quotation marks are no part of a work's name; of
 * overlapping names the longest stands.
 */
final class LabelledSentences {

  private static final String QUOTES = "《》<>〈〉“”\"'";

  private final ObjectMapper json = new ObjectMapper();

  List<AnnotatedText> read(BufferedReader lines) throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        texts.add(sentence(json.readTree(line)));
      }
    }
    return texts;
  }

  private static AnnotatedText sentence(JsonNode node) {
    String text = node.path("text").asText();
    List<Mark> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> type : node.path("label").properties()) {
      NameLabel label = CorpusReader.label(type.getKey()).orElseThrow();
      for (JsonNode ranges : type.getValue()) {
        for (JsonNode range : ranges) {
          int start = text.offsetByCodePoints(0, range.get(0).asInt());
          int end = text.offsetByCodePoints(0, range.get(1).asInt() + 1);
          if (label == NameLabel.WORK) {
            while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
              start++;
            }
            while (start < end && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
              end--;
            }
          }
          if (start < end) {
            names.add(new Mark(new Span(start, end), label));
          }
        }
      }
    }
    return new AnnotatedText(text, apart(names), List.of());
  }

  private static List<Mark> apart(List<Mark> names) {
    List<Mark> kept = new ArrayList<>();
    names.sort(
        Comparator.comparingInt((Mark mark) -> -mark.span().length()).thenComparing(Mark::span));
    for (Mark name : names) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
        kept.add(name);
      }
    }
    kept.sort(Comparator.comparing(Mark::span));
    return kept;
  }
}
