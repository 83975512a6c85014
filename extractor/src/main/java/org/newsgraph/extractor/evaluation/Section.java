package org.newsgraph.extractor.evaluation;

import java.util.Locale;

/** What is counted apart, in the order of the table. */
public enum Section {
  ENTITIES("entities"),
  PERSON("Person"),
  ORGANIZATION("Organization"),
  PLACE("Place"),
  PRODUCT("Product"),
  OCCASION("Occasion"),
  POSITIONS("positions"),
  POSITIONS_WITHOUT_ORGANIZATION("positions-without-organization"),
  RELATIONS("relations"),
  EVENTS("events"),
  EVENT_ARGUMENTS("event-arguments"),
  EVENT_DATES("event-dates"),
  EVENT_PLACES("event-places"),
  SPEAKERS("speakers");

  private final String label;

  Section(String label) {
    this.label = label;
  }

  /** The section's name in the table. */
  public String label() {
    return label;
  }

  static Section of(EntityKind kind) {
    return valueOf(kind.name().toUpperCase(Locale.ROOT));
  }
}
