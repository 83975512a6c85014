package org.newsgraph.endpoint.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How a Jetty server listens: address, limits of a request's head, TLS, access log. */
final class Listening {

  private static final int HEADER_BYTES = 64 * 1024;
  private static final long IDLE_MILLIS = 30_000;

  /** How long a stopping server waits for connections on which nothing is asked. */
  private static final long SHUTDOWN_IDLE_MILLIS = 100;

  /** Client, time, method and path, status, bytes, milliseconds: no query strings, no headers. */
  private static final String LOG_FORMAT =
      "%{client}a %{yyyy-MM-dd'T'HH:mm:ssZZZ|GMT}t %m %U %s %O %{ms}T";

  private Listening() {}

  static ServerConnector connector(Server server, ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    ConnectionFactory[] factories =
        settings
            .tls()
            .map(
                tls -> {
                  // A name that the certificate does not hold is the client's to mind.
                  http.addCustomizer(new SecureRequestCustomizer(false));
                  return new ConnectionFactory[] {secured(tls), new HttpConnectionFactory(http)};
                })
            .orElseGet(() -> new ConnectionFactory[] {new HttpConnectionFactory(http)});
    ServerConnector connector = new PeekingConnector(server, factories);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    return connector;
  }

  /** A log with a line for each request. */
  static RequestLog log(String file) {
    RequestLogWriter writer = new RequestLogWriter(file);
    writer.setAppend(true);
    return new CustomRequestLog(writer, LOG_FORMAT);
  }

  private static SslConnectionFactory secured(Tls tls) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStorePath(tls.keystore().toAbsolutePath().toString());
    context.setKeyStorePassword(tls.password());
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString());
  }

  private static final class PeekingConnector extends ServerConnector {

    PeekingConnector(Server server, ConnectionFactory... factories) {
      super(server, factories);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      PeekingEndPoint endPoint = new PeekingEndPoint(channel, selector, key, getScheduler());
      endPoint.setIdleTimeout(getIdleTimeout());
      return endPoint;
    }
  }
}
