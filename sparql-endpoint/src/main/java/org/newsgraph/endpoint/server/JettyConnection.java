package org.newsgraph.endpoint.server;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.newsgraph.endpoint.http.Connection;

/** The wire below a Jetty request. */
final class JettyConnection implements Connection {

  private final EndPoint endPoint;

  JettyConnection(ServletRequest request) {
    endPoint =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
  }

  @Override
  public void abort() {
    endPoint.close();
  }

  @Override
  public boolean gone() {
    return wire() instanceof PeekingEndPoint peeking ? peeking.hungUp() : !endPoint.isOpen();
  }

  /** The socket itself, below TLS. */
  private EndPoint wire() {
    return endPoint instanceof SslConnection.SslEndPoint secured
        ? secured.getSslConnection().getEndPoint()
        : endPoint;
  }
}
