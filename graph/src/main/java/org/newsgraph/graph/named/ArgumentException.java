package org.newsgraph.graph.named;

/** A named query was asked for that is not there, or with arguments it cannot take. */
public final class ArgumentException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: what, and the mend
   */
  ArgumentException(String message) {
    super(message);
  }
}
