package org.newsgraph.extractor.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns what the rules and weights hold likely into how often such facts are right on articles that
 * nothing was learned from. Between the measured points the way is straight; outside them the
 * nearest one counts. Immutable and thread-safe.
 */
public final class Calibration {

  private final Map<Class<? extends Fact>, TreeMap<Double, Double>> points;

  private Calibration(Map<Class<? extends Fact>, TreeMap<Double, Double>> points) {
    this.points = points;
  }

  /** The bundled points. */
  public static Calibration bundled() {
    try (InputStream in = Calibration.class.getResourceAsStream("calibration.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the bundled calibration", e);
    }
  }

  /** Reads lines of a kind, a stated confidence and a share of right facts, tabs between. */
  static Calibration read(List<String> lines) {
    Map<Class<? extends Fact>, TreeMap<Double, Double>> points = new HashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.split("\t");
        points
            .computeIfAbsent(kind(fields[0]), kind -> new TreeMap<>())
            .put(Double.valueOf(fields[1]), Double.valueOf(fields[2]));
      }
    }
    return new Calibration(points);
  }

  private static Class<? extends Fact> kind(String name) {
    return switch (name) {
      case "position" -> Fact.Position.class;
      case "relation" -> Fact.Relation.class;
      case "event" -> Fact.Event.class;
      case "statement" -> Fact.Statement.class;
      default -> throw new IllegalArgumentException("No kind of facts: " + name);
    };
  }

  /** The fact with the confidence of each of its evidences put right. */
  public Fact of(Fact fact) {
    TreeMap<Double, Double> known = points.getOrDefault(fact.getClass(), new TreeMap<>());
    return fact.withEvidence(
        fact.evidence().stream()
            .map(each -> each.withConfidence(calibrated(known, each.confidence())))
            .toList());
  }

  private static double calibrated(TreeMap<Double, Double> known, double stated) {
    Map.Entry<Double, Double> below = known.floorEntry(stated);
    Map.Entry<Double, Double> above = known.ceilingEntry(stated);
    if (below == null || above == null) {
      return below != null ? below.getValue() : above != null ? above.getValue() : stated;
    }
    double width = above.getKey() - below.getKey();
    double share = width == 0 ? 0 : (stated - below.getKey()) / width;
    return below.getValue() + share * (above.getValue() - below.getValue());
  }
}
