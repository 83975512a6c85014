package org.newsgraph.extractor.fact;

/** The eight relations between named things. */
public enum RelationType {
  PART_OF("partOf"),
  FOUNDER("founder"),
  LOCATED_IN("locatedIn"),
  OPERATOR("operator"),
  DEVELOPER("developer"),
  EDUCATED_AT("educatedAt"),
  RELATIVE("relative"),
  ORGANIZER("organizer");

  private final String label;

  RelationType(String label) {
    this.label = label;
  }

  /** The name that the gold files use. */
  public String label() {
    return label;
  }
}
