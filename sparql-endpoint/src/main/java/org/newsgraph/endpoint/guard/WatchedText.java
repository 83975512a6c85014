package org.newsgraph.endpoint.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/** Text that looks, while it is being read, whether its query goes on. For one thread. */
final class WatchedText implements CharSequence {

  /** So many characters are read between two looks. */
  private static final int INTERVAL = 1 << 12;

  private final String text;
  private final AtomicBoolean cancelled;
  private int read;

  WatchedText(String text, AtomicBoolean cancelled) {
    this.text = text;
    this.cancelled = cancelled;
  }

  @Override
  public char charAt(int index) {
    if (++read % INTERVAL == 0 && cancelled.get()) {
      throw new QueryCancelledException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
