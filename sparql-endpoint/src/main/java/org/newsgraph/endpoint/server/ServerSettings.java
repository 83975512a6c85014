package org.newsgraph.endpoint.server;

import org.newsgraph.endpoint.protocol.QueryLimits;

/**
 * How the server listens and what it allows.
 *
 * @param host the address to listen on; a loopback address keeps the server to this machine
 * @param port the port; 0 takes a free one
 * @param limits what queries may take
 */
public record ServerSettings(String host, int port, QueryLimits limits) {

  /** The port where none is named. */
  public static final int PORT = 3330;

  /** Settings, checked. */
  public ServerSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("The host is empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
    }
  }

  /** Loopback, port 3330, read-only, standard limits. */
  public static ServerSettings standard() {
    return new ServerSettings("127.0.0.1", PORT, QueryLimits.standard());
  }

  /** These settings on another port. */
  public ServerSettings withPort(int port) {
    return new ServerSettings(host, port, limits);
  }

  /** These settings on another address. */
  public ServerSettings withHost(String host) {
    return new ServerSettings(host, port, limits);
  }

  /** These settings with other limits. */
  public ServerSettings withLimits(QueryLimits limits) {
    return new ServerSettings(host, port, limits);
  }
}
