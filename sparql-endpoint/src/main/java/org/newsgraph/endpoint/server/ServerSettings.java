package org.newsgraph.endpoint.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.endpoint.outbound.Allowed;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.QueryLimits;
import org.newsgraph.extractor.rdf.IriScheme;

/**
 * How the server listens and what it allows.
 *
 * @param host the address to listen on; a loopback address keeps the server to this machine
 * @param port the port; 0 takes a free one
 * @param limits what queries may take
 * @param access who may write
 * @param base the beginning of the IRIs that the server answers for, ending in a slash
 * @param tls with what it proves who it is; without it speaks plain HTTP
 * @param accessLog the file in which each request gets a line
 * @param allowed what queries and updates may reach beside the store
 */
public record ServerSettings(
    String host,
    int port,
    QueryLimits limits,
    Access access,
    String base,
    Optional<Tls> tls,
    Optional<Path> accessLog,
    Allowed allowed) {

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
    String path = URI.create(base).getRawPath();
    if (path == null || path.length() < 2 || !path.endsWith("/")) {
      throw new IllegalArgumentException(
          "The base is an absolute IRI with a path that ends in a slash, not " + base);
    }
  }

  /** Loopback, port 3330, read-only, standard limits. */
  public static ServerSettings standard() {
    return new ServerSettings(
        "127.0.0.1",
        PORT,
        QueryLimits.standard(),
        Access.readOnly(),
        IriScheme.DEFAULT_BASE,
        Optional.empty(),
        Optional.empty(),
        Allowed.nothing());
  }

  /** These settings on another port. */
  public ServerSettings withPort(int port) {
    return new ServerSettings(host, port, limits, access, base, tls, accessLog, allowed);
  }

  /** These settings on another address. */
  public ServerSettings withHost(String host) {
    return new ServerSettings(host, port, limits, access, base, tls, accessLog, allowed);
  }

  /** These settings with other limits. */
  public ServerSettings withLimits(QueryLimits limits) {
    return new ServerSettings(host, port, limits, access, base, tls, accessLog, allowed);
  }

  /** These settings with others who may write. */
  public ServerSettings withAccess(Access access) {
    return new ServerSettings(host, port, limits, access, base, tls, accessLog, allowed);
  }

  /** These settings with another beginning of IRIs. */
  public ServerSettings withBase(String base) {
    return new ServerSettings(host, port, limits, access, base, tls, accessLog, allowed);
  }

  /** These settings with TLS. */
  public ServerSettings withTls(Tls tls) {
    return new ServerSettings(
        host, port, limits, access, base, Optional.of(tls), accessLog, allowed);
  }

  /** These settings with an access log. */
  public ServerSettings withAccessLog(Path file) {
    return new ServerSettings(host, port, limits, access, base, tls, Optional.of(file), allowed);
  }

  /** These settings with other things allowed. */
  public ServerSettings withAllowed(Allowed allowed) {
    return new ServerSettings(host, port, limits, access, base, tls, accessLog, allowed);
  }

  /** The path under which the server's IRIs lie. */
  String basePath() {
    return URI.create(base).getRawPath();
  }
}
