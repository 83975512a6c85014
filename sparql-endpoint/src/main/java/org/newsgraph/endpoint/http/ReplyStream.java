package org.newsgraph.endpoint.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reply. Nothing leaves before the first buffer is full, so that what goes wrong
 * until then can still be told with a status of its own; memory is one buffer, however long the
 * body. A body of more than one buffer, or of more than a packet, is compressed if the client takes
 * it.
 *
 * <p>Ended by {@link #complete()} alone: a stream that is dropped sends no end, so that a reply cut
 * short is never taken for a whole one. For one thread.
 */
public final class ReplyStream extends OutputStream {

  private static final int BUFFER = 32 * 1024;
  private static final int WORTH_COMPRESSING = 1400;

  private final HttpServletResponse response;
  private final boolean compress;
  private final byte[] buffer = new byte[BUFFER];
  private long most = Long.MAX_VALUE;
  private long written;
  private int filled;
  private @Nullable OutputStream body;

  ReplyStream(HttpServletResponse response, boolean compress) {
    this.response = response;
    this.compress = compress;
  }

  /**
   * Lets no more than so many bytes through, counted before compression.
   *
   * @return this stream, which throws a {@link ProblemException} (413) when it is written more
   */
  public ReplyStream limited(long bytes) {
    most = bytes;
    return this;
  }

  @Override
  public void write(int octet) throws IOException {
    if (filled == BUFFER) {
      drain();
    }
    buffer[filled++] = (byte) octet;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > BUFFER - filled) {
      drain();
      if (length > BUFFER) {
        count(length);
        started(length).write(bytes, offset, length);
        return;
      }
    }
    System.arraycopy(bytes, offset, buffer, filled, length);
    filled += length;
  }

  /** Does nothing: what is written leaves when a buffer is full or the body complete. */
  @Override
  public void flush() {}

  /** Does nothing: closing happens on success and failure alike; see {@link #complete()}. */
  @Override
  public void close() {}

  /** Whether bytes have left, so that the status can no longer change. */
  public boolean started() {
    return body != null;
  }

  /** Sends what is left and ends the reply. */
  void complete() throws IOException {
    OutputStream out = body;
    if (out == null && !(compress && filled > WORTH_COMPRESSING)) {
      response.setContentLength(filled);
      out = response.getOutputStream();
    } else if (out == null) {
      out = started(filled);
    }
    out.write(buffer, 0, filled);
    filled = 0;
    out.close();
  }

  private void drain() throws IOException {
    if (filled > 0) {
      count(filled);
      started(filled).write(buffer, 0, filled);
      filled = 0;
    }
  }

  private void count(int bytes) {
    written += bytes;
    if (written > most) {
      throw Problem.tooLarge("The reply is longer than " + most + " bytes; ask for less.")
          .exception();
    }
  }

  private OutputStream started(int size) throws IOException {
    OutputStream out = body;
    if (out == null) {
      out = response.getOutputStream();
      if (compress && size > WORTH_COMPRESSING) {
        response.setHeader("Content-Encoding", "gzip");
        out = new FastGzip(out);
      }
      body = out;
    }
    return out;
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
