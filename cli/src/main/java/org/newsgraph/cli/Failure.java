package org.newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.newsgraph.graph.QueryException;
import org.newsgraph.graph.StoreException;

/** What the user can mend is missing or wrong; the message is one line: what, where, mend. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }

  /** What went wrong with a file that the user named, whatever the problem itself names. */
  static Failure about(Path file, IOException problem) {
    return new Failure(file + ": " + reason(problem), problem);
  }

  /** One line about any problem that ended a command. */
  static String describe(Throwable problem) {
    String message = OneLine.of(problem.getMessage());
    if (problem instanceof Failure
        || problem instanceof StoreException
        || problem instanceof QueryException) {
      return message;
    } else if (problem instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return describe(unchecked.getCause());
    } else if (problem instanceof NoSuchFileException missing) {
      return message + ": " + reason(missing);
    } else if (problem instanceof AccessDeniedException denied) {
      return message + ": " + reason(denied);
    } else if (problem instanceof BindException) {
      return message + "; choose another --port";
    } else if (problem instanceof IOException) {
      return message.isEmpty() ? problem.getClass().getSimpleName() : message;
    }
    return "error in the program: "
        + problem.getClass().getSimpleName()
        + (message.isEmpty() ? "" : ": " + message)
        + "; --trace shows where";
  }

  /** What the system said: the innermost problem with input or output tells it plainly. */
  private static String reason(IOException told) {
    IOException problem = told;
    for (Throwable cause = told.getCause(); cause != null; cause = cause.getCause()) {
      problem = cause instanceof IOException inner ? inner : problem;
    }
    if (problem instanceof NoSuchFileException) {
      return "no such file or folder; check the path";
    } else if (problem instanceof AccessDeniedException) {
      return "access denied; check its permissions";
    }
    String message =
        OneLine.of(
            problem instanceof FileSystemException file ? file.getReason() : problem.getMessage());
    return message.isEmpty() ? problem.getClass().getSimpleName() : message;
  }
}
