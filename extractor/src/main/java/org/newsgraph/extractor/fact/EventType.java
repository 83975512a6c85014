package org.newsgraph.extractor.fact;

/** The twenty kinds of happenings; the constant's {@link #localName} is the ontology's class. */
public enum EventType {
  VISIT("Visit"),
  MEETING("Meeting"),
  CONFERENCE("Conference"),
  APPOINTMENT("Appointment"),
  DEPARTURE("Departure"),
  FOUNDING("Founding"),
  AGREEMENT("Agreement"),
  INVESTMENT("Investment"),
  ACQUISITION("Acquisition"),
  LAUNCH("Launch"),
  VOYAGE("Voyage"),
  PUBLICATION("Publication"),
  AWARD("Award"),
  ELECTION("Election"),
  COMPETITION("Competition"),
  ACCIDENT("Accident"),
  DISASTER("Disaster"),
  CONFLICT("Conflict"),
  LEGAL("Legal"),
  DEATH("Death");

  private final String localName;

  EventType(String localName) {
    this.localName = localName;
  }

  /** The local name of the ontology's class. */
  public String localName() {
    return localName;
  }
}
