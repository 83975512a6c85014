package org.newsgraph.extractor.fact.event;

import java.util.Locale;

/** A place in the syntax around a trigger, which a frame maps to a role. */
enum Slot {
  SUBJECT,
  OBJECT,
  BY,
  PASSIVE,
  DISPOSE,
  WITH,
  TO,
  FOR,
  AT,
  GOAL,
  FROM,
  HEAD,
  BEFORE,
  POST,
  AGENCY;

  static Slot of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
