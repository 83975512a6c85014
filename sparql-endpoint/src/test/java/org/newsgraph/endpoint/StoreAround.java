package org.newsgraph.endpoint;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.QuadStore;

/** A store that does as the one within, but for its writers. */
abstract class StoreAround implements QuadStore {

  final QuadStore store;

  StoreAround(QuadStore store) {
    this.store = store;
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    return store.read(work);
  }

  @Override
  public long commitNumber() {
    return store.commitNumber();
  }

  @Override
  public long bytesOnDisk() {
    return store.bytesOnDisk();
  }

  @Override
  public void close() {
    store.close();
  }
}
