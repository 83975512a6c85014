package org.newsgraph.endpoint.api;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.QuadStore;

/**
 * Something read from the whole store, kept until the next commit. Thread-safe; after a commit one
 * thread reads it anew while the others wait.
 */
final class PerCommit<T> {

  private record Kept<T>(long commit, T value) {}

  private final QuadStore store;
  private final Function<DatasetGraph, T> reading;
  private volatile @Nullable Kept<T> kept;

  PerCommit(QuadStore store, Function<DatasetGraph, T> reading) {
    this.store = store;
    this.reading = reading;
  }

  T get() {
    Kept<T> present = kept;
    if (present != null && present.commit() == store.commitNumber()) {
      return present.value();
    }
    return renew();
  }

  private synchronized T renew() {
    // Asked before the transaction begins: a commit in between costs one reading more, and an old
    // value is never kept as new.
    long commit = store.commitNumber();
    Kept<T> present = kept;
    if (present != null && present.commit() == commit) {
      return present.value();
    }
    T value = store.read(reading);
    kept = new Kept<>(commit, value);
    return value;
  }
}
