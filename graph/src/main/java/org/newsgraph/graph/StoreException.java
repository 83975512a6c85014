package org.newsgraph.graph;

import java.util.Objects;

/** A store cannot be opened or written; the message is one line for the user: what, where, mend. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;

  /** What is the matter. */
  public enum Code {
    /** There is no store at this place. */
    MISSING,
    /** The place holds something else. */
    NOT_A_STORE,
    /** The store was made by a version that writes another format. */
    OTHER_VERSION,
    /** Another process has the store open. */
    LOCKED,
    /** The user may not read or write there. */
    NO_ACCESS,
    /** The disk is full. */
    DISK_FULL,
    /** The store's files are broken. */
    DAMAGED
  }

  /**
   * @param message one line: what, where, and the mend
   */
  public StoreException(Code code, String message) {
    super(message);
    this.code = Objects.requireNonNull(code);
  }

  /**
   * @param message one line: what, where, and the mend
   * @param cause what was caught
   */
  public StoreException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code);
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
