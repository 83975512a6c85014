package org.newsgraph.graph;

import java.util.Objects;

/** A query of a user cannot be answered; the message is one line: what, where, mend. */
public final class QueryException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;

  /** What is the matter. */
  public enum Code {
    /** It is not SPARQL. */
    SYNTAX,
    /** Its result does not go with the format asked for. */
    FORMAT,
    /** It took too long; what was printed until then is not whole. */
    TIMEOUT,
    /** It failed while it ran. */
    FAILED
  }

  QueryException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code);
  }

  QueryException(Code code, String message) {
    super(message);
    this.code = Objects.requireNonNull(code);
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
