package org.newsgraph.extractor.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns what the rules and weights hold likely into how often such facts are right on articles that
 * nothing was learned from. Between the measured points the way is straight; outside them the
 * nearest one counts. Immutable and thread-safe.
 */
public final class Calibration {

  /** The kinds of facts that have points of their own. */
  private enum Kind {
    POSITION,
    RELATION,
    EVENT,
    STATEMENT
  }

  private final Map<Kind, TreeMap<Double, Double>> points;

  private Calibration(Map<Kind, TreeMap<Double, Double>> points) {
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
    Map<Kind, TreeMap<Double, Double>> points = new EnumMap<>(Kind.class);
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.split("\t");
        points
            .computeIfAbsent(
                Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)), kind -> new TreeMap<>())
            .put(Double.valueOf(fields[1]), Double.valueOf(fields[2]));
      }
    }
    return new Calibration(points);
  }

  /** The fact with the confidence of each of its evidences put right. */
  public Fact of(Fact fact) {
    if (fact instanceof Fact.Position position) {
      return new Fact.Position(
          position.person(),
          position.title(),
          position.organization(),
          position.status(),
          right(Kind.POSITION, position.evidence()));
    } else if (fact instanceof Fact.Relation relation) {
      return new Fact.Relation(
          relation.subject(),
          relation.type(),
          relation.object(),
          right(Kind.RELATION, relation.evidence()));
    } else if (fact instanceof Fact.Event event) {
      return new Fact.Event(
          event.type(),
          event.trigger(),
          event.triggerSpan(),
          event.time(),
          event.place(),
          event.agents(),
          event.targets(),
          event.others(),
          event.modality(),
          right(Kind.EVENT, event.evidence()));
    }
    Fact.Statement statement = (Fact.Statement) fact;
    return new Fact.Statement(
        statement.speaker(),
        statement.text(),
        statement.span(),
        statement.direct(),
        right(Kind.STATEMENT, statement.evidence()));
  }

  private List<Evidence> right(Kind kind, List<Evidence> evidence) {
    return evidence.stream()
        .map(each -> new Evidence(each.sentence(), right(kind, each.confidence()), each.rule()))
        .toList();
  }

  private double right(Kind kind, double stated) {
    TreeMap<Double, Double> known = points.getOrDefault(kind, new TreeMap<>());
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
