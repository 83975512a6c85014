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
    boolean passive = false;
    for (int i = trigger - 1; i >= clause.from(); i--) {
      if (sentence.units().get(i) instanceof Unit.Word word) {
        passive |= word.word().equals("被");
        Modality modality = isOfObject(sentence, i, passive) ? null : words.get(word.word());
        if (modality != null) {
          return modality;
        }
      }
    }
    return Modality.ASSERTED;
  }

  /** 将 in 将某某逮捕 leads the object; 涉嫌 in 涉嫌受贿被起诉 tells why, not that. */
  private static boolean isOfObject(ParsedSentence sentence, int at, boolean passive) {
    Unit unit = sentence.units().get(at);
    return unit.isWord("将") && sentence.units().get(at + 1) instanceof Unit.Name
        || passive && unit.isWord("涉嫌");
  }
}
