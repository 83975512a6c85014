package org.newsgraph.extractor.time;

/** How a date bounds what is told of: on it, or on one side of it with the other side open. */
public enum Bound {
  /** On the date itself. */
  AT,
  /** Before it: 9月之前. */
  BEFORE,
  /** Up to it: 截至9月. */
  UNTIL,
  /** After it: 9月以后. */
  AFTER,
  /** From it on: 9月以来, 自9月起. */
  SINCE
}
