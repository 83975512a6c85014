package org.newsgraph.extractor.fact.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.extractor.fact.Modality;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** How the article vouches for what a trigger tells, by the words before it in its clause. */
final class ModalityReader {

  private final Map<String, Modality> words = new HashMap<>();

  ModalityReader() {
    try (InputStream in = ModalityReader.class.getResourceAsStream("modality.yaml")) {
      JsonNode root = new YAMLMapper().readTree(in);
      root.properties()
          .forEach(
              entry ->
                  entry
                      .getValue()
                      .forEach(
                          word ->
                              words.put(
                                  word.asText(),
                                  Modality.valueOf(entry.getKey().toUpperCase(Locale.ROOT)))));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled modality words", e);
    }
  }

  /** The modality of the trigger at unit {@code trigger}: the nearest such word's before it. */
  Modality of(ParsedSentence sentence, int trigger) {
    Clause clause = sentence.clauseOf(trigger);
    for (int i = trigger - 1; i >= clause.from(); i--) {
      if (sentence.units().get(i) instanceof Unit.Word word) {
        Modality modality = words.get(word.word());
        if (modality != null) {
          return modality;
        }
      }
    }
    return Modality.ASSERTED;
  }
}
