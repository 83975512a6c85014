package org.newsgraph.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What takes a while to make, made when it is first asked for and once. Thread-safe. */
final class Once<T> implements Supplier<T> {

  private final Supplier<? extends T> making;
  private @Nullable T made;

  Once(Supplier<? extends T> making) {
    this.making = making;
  }

  @Override
  public synchronized T get() {
    T ready = made;
    if (ready == null) {
      ready = making.get();
      made = ready;
    }
    return ready;
  }
}
