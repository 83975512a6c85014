package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.text.Span;

/** Railways, roads and lines with their ends: 江州至海门高铁, 京沪高铁北京至济南段. */
final class RouteFinder implements MentionFinder {

  private static final String NAME = "[\\u4e00-\\u9fff]{2,6}?";
  private static final String KIND = "(?:高速铁路|城际铁路|高速公路|铁路|高铁|高速|公路|地铁|城际|运河|管道)";
  private static final Pattern ROUTE =
      Pattern.compile(
          "(?<=^|[、，。和及：\\n])(?:"
              + NAME
              + "(?:至|到|—)"
              + NAME
              + "(?:(?:至|—)"
              + NAME
              + ")?"
              + KIND
              + "|[\\u4e00-\\u9fff]{2,6}"
              + KIND
              + NAME
              + "至"
              + NAME
              + "段)");

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = ROUTE.matcher(reading.folded());
    while (matcher.find()) {
      if (reading.text().isWordBoundary(matcher.start())
          && reading.text().isWordBoundary(matcher.end())) {
        found.add(
            new Mention(new Span(matcher.start(), matcher.end()), EntityType.PLACE, "route", 0.8));
      }
    }
    return found;
  }
}
