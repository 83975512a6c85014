package org.newsgraph.endpoint;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.StoreException;

/** A store whose disk is full: it is read as ever and takes nothing. */
record FullStore(QuadStore store) implements QuadStore {

  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Function<DatasetGraph, T> work) {
    throw new StoreException(StoreException.Code.DISK_FULL, "The disk is full; make room");
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
