package org.newsgraph.endpoint.http;

/** The wire below an exchange. Thread-safe. */
public interface Connection {

  /** Cuts the connection, so that a reply under way does not look whole. */
  void abort();

  /** Whether the client has hung up, as far as can be seen without waiting. */
  boolean gone();
}
