package org.newsgraph.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection kept alive, with as little of a client as there can be: on a small machine the
 * client takes its time from the servers. For one thread.
 */
final class Connection implements AutoCloseable {

  private final URI endpoint;
  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];

  Connection(URI endpoint) throws IOException {
    this.endpoint = endpoint;
    socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * Posts a body, reads the reply away and tells how many bytes it had.
   *
   * @throws IOException if the reply is no success
   */
  long post(String type, String accept, String authorization, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String query = endpoint.getRawQuery();
    String path = endpoint.getRawPath() + (query == null ? "" : "?" + query);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + endpoint.getHost()
            + "\r\nContent-Type: "
            + type
            + "\r\nAccept: "
            + accept
            + authorization
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
    String status = line();
    long length = 0;
    boolean chunked = false;
    for (String field = line(); !field.isEmpty(); field = line()) {
      String lower = field.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    long read = chunked ? chunks() : skip(length);
    if (!status.startsWith("HTTP/1.1 2")) {
      throw new IOException(endpoint + " answered " + status);
    }
    return read;
  }

  private long chunks() throws IOException {
    long total = 0;
    long size = Long.parseLong(line(), 16);
    while (size > 0) {
      total += skip(size);
      line();
      size = Long.parseLong(line(), 16);
    }
    line();
    return total;
  }

  private long skip(long bytes) throws IOException {
    long left = bytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("The reply was cut short");
      }
      left -= read;
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("The connection was closed");
      } else if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
