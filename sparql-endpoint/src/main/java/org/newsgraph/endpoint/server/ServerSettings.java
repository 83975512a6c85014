package org.newsgraph.endpoint.server;

import java.util.Optional;
import org.newsgraph.endpoint.protocol.QueryLimits;

/**
 * How the server listens and what it allows.
 *
 * @param host the address to listen on; a loopback address keeps the server to this machine
 * @param port the port; 0 takes a free one
 * @param limits what queries may take
 * @param token what a client shows to write; without one the server is read-only
 */
public record ServerSettings(String host, int port, QueryLimits limits, Optional<String> token) {

  /** The port where none is named. */
  public static final int PORT = 3330;

  private static final int SHORTEST_TOKEN = 16;

  /** Settings, checked. */
  public ServerSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("The host is empty");
    }
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException("A token has at least " + SHORTEST_TOKEN + " characters");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
    }
  }

  /** Loopback, port 3330, read-only, standard limits. */
  public static ServerSettings standard() {
    return new ServerSettings("127.0.0.1", PORT, QueryLimits.standard(), Optional.empty());
  }

  /** These settings on another port. */
  public ServerSettings withPort(int port) {
    return new ServerSettings(host, port, limits, token);
  }

  /** These settings on another address. */
  public ServerSettings withHost(String host) {
    return new ServerSettings(host, port, limits, token);
  }

  /** These settings with other limits. */
  public ServerSettings withLimits(QueryLimits limits) {
    return new ServerSettings(host, port, limits, token);
  }

  /** These settings with a token to write. */
  public ServerSettings withToken(String token) {
    return new ServerSettings(host, port, limits, Optional.of(token));
  }

  /** The settings without the token, for logs. */
  @Override
  public String toString() {
    return "ServerSettings[" + host + ":" + port + ", " + limits + "]";
  }
}
