package org.newsgraph.endpoint.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A socket that can be asked whether the client has hung up while its request is being answered.
 * Jetty does not read meanwhile, and Java cannot look at a socket without reading; what is read in
 * looking is kept and given to Jetty first. Thread-safe.
 */
final class PeekingEndPoint extends SocketChannelEndPoint {

  private static final int PEEKED = 512;

  /** What was read in looking, ready to be read from; empty most of the time. */
  private final ByteBuffer ahead = ByteBuffer.allocate(PEEKED).limit(0);

  PeekingEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /**
   * Whether the client has closed its side. What it has sent before, such as its next request or
   * the farewell of TLS, is kept; behind more than the buffer holds its closing is not seen.
   */
  synchronized boolean hungUp() {
    if (!isOpen()) {
      return true;
    }
    ahead.compact();
    try {
      return ahead.hasRemaining() && getChannel().read(ahead) < 0;
    } catch (IOException broken) {
      return true;
    } finally {
      ahead.flip();
    }
  }

  @Override
  public synchronized int fill(ByteBuffer buffer) throws IOException {
    if (!ahead.hasRemaining()) {
      return super.fill(buffer);
    }
    // Jetty's buffers are in flush mode: content from position to limit, room behind the limit.
    int start = buffer.position();
    int end = buffer.limit();
    int count = Math.min(ahead.remaining(), buffer.capacity() - end);
    buffer.limit(end + count).position(end);
    buffer.put(ahead.slice().limit(count));
    ahead.position(ahead.position() + count);
    buffer.position(start);
    notIdle();
    return count;
  }

  @Override
  protected void needsFillInterest() {
    boolean waiting;
    synchronized (this) {
      waiting = ahead.hasRemaining();
    }
    if (waiting) {
      // The selector will not tell of bytes that have been read already.
      getFillInterest().fillable();
    } else {
      super.needsFillInterest();
    }
  }
}
