package org.newsgraph.endpoint.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client takes: the media ranges of an {@code Accept} header with their weights (RFC 9110,
 * 12.5.1). Immutable. A range that cannot be read is passed over; no range at all means anything.
 */
public final class Accept {

  private record Range(String type, String subtype, double weight) {

    boolean covers(String mediaType) {
      int slash = mediaType.indexOf('/');
      return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
          && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
    }

    int precision() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
  }

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** Reads the header's value; empty text means anything. */
  public static Accept parse(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",")) {
      String[] pieces = part.split(";");
      String name = pieces[0].strip().toLowerCase(Locale.ROOT);
      int slash = name.indexOf('/');
      if (slash > 0) {
        ranges.add(new Range(name.substring(0, slash), name.substring(slash + 1), weight(pieces)));
      }
    }
    return new Accept(ranges);
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String parameter = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        try {
          return Math.min(1, Math.max(0, Double.parseDouble(parameter.substring(2))));
        } catch (NumberFormatException notANumber) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** The weight of a media type, 0 (not wanted) to 1, by the most precise range that covers it. */
  public double weight(String mediaType) {
    if (ranges.isEmpty()) {
      return 1;
    }
    double weight = 0;
    int precision = -1;
    for (Range range : ranges) {
      if (range.precision() > precision && range.covers(mediaType)) {
        precision = range.precision();
        weight = range.weight();
      }
    }
    return weight;
  }

  /** Whether the client would rather have a page than data, as a browser does. */
  public boolean prefersPage() {
    return weight("text/html") > weight("text/turtle");
  }

  /** The offered media type of highest weight, the first among equals; empty if none is wanted. */
  public Optional<String> best(List<String> offered) {
    String best = null;
    double bestWeight = 0;
    for (String mediaType : offered) {
      double weight = weight(mediaType);
      if (weight > bestWeight) {
        best = mediaType;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }
}
