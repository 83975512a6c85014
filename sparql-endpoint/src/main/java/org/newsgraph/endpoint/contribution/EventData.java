package org.newsgraph.endpoint.contribution;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines as the data of a server-sent event: each with {@code data: } before it. The lines
 * end with a line feed. Neither flushing nor closing reaches the stream below.
 */
final class EventData extends FilterOutputStream {

  private static final byte[] FIELD = "data: ".getBytes(StandardCharsets.UTF_8);

  private boolean atBegin = true;

  EventData(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int octet) throws IOException {
    if (atBegin) {
      out.write(FIELD);
    }
    out.write(octet);
    atBegin = octet == '\n';
  }

  /** Leaves it to the stream below when bytes are sent: an event is one piece. */
  @Override
  public void flush() {}

  @Override
  public void close() {}
}
