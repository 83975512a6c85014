package org.newsgraph.extractor.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which specifications concern days and periods of days. */
final class TimeSpecScope {

  private static final Set<String> TYPES =
      Set.of("date", "daterange", "datetimeV2.date", "datetimeV2.daterange");

  private TimeSpecScope() {}

  /** Why a specification is not judged, or null if it is. */
  static @Nullable String exclusion(JsonNode specified) {
    String input = specified.path("Input").asText();
    for (JsonNode result : specified.path("Results")) {
      String type =
          result.has("TypeName") ? result.path("TypeName").asText() : result.path("Type").asText();
      if (!TYPES.contains(type)) {
        return "a clock time, duration or recurring time: " + type;
      }
    }
    if (input.contains("初一") || input.contains("正月") || input.contains("大年")) {
      return "a lunar day, written as though it were a solar one";
    }
    for (JsonNode result : specified.path("Results")) {
      String written = result.toString();
      if (written.contains("\"0001-01-01\"")
          || written.contains("-02-30\"")
          || written.contains("2019-02-29")) {
        return "no such day in the calendar";
      }
    }
    return null;
  }
}
