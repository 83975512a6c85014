package org.newsgraph.cli;

import org.jspecify.annotations.Nullable;

/** Messages brought to one line. */
final class OneLine {

  private OneLine() {}

  /** The message with every run of white space as one space; empty if there is none. */
  static String of(@Nullable String message) {
    return message == null ? "" : message.replaceAll("\\s+", " ").strip();
  }
}
