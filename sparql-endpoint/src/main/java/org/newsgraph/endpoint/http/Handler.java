package org.newsgraph.endpoint.http;

import java.io.IOException;

/** Answers one HTTP exchange. Thread-safe: one handler serves all requests to its path. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers the exchange by one of its {@code send} or {@code stream} methods.
   *
   * @throws ProblemException to answer with a problem document
   * @throws IOException if the client cannot be read from or written to
   */
  void handle(Exchange exchange) throws IOException;
}
