package org.newsgraph.extractor.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How often what a rule finds is right, as measured on annotated articles. Immutable. */
public final class RuleConfidence {

  private final Map<String, Double> byRule;

  private RuleConfidence(Map<String, Double> byRule) {
    this.byRule = Map.copyOf(byRule);
  }

  /** The bundled table. */
  public static RuleConfidence bundled() {
    Map<String, Double> byRule = new HashMap<>();
    try (InputStream in = RuleConfidence.class.getResourceAsStream("confidence.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] fields = line.split("\t");
          byRule.put(fields[0], Double.valueOf(fields[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled confidences", e);
    }
    return new RuleConfidence(byRule);
  }

  /**
   * The confidence of {@code rule}, 0 to 1.
   *
   * @throws IllegalArgumentException if the table has no such rule
   */
  public double of(String rule) {
    Double confidence = byRule.get(rule);
    if (confidence == null) {
      throw new IllegalArgumentException("No confidence for the rule " + rule);
    }
    return confidence;
  }
}
