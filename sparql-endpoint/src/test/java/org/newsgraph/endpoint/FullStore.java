package org.newsgraph.endpoint;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.StoreException;

/** A store whose disk is full: it is read as ever and takes nothing. */
final class FullStore extends StoreAround {

  FullStore(QuadStore store) {
    super(store);
  }

  @Override
  public <T> T write(Function<DatasetGraph, T> work) {
    throw new StoreException(StoreException.Code.DISK_FULL, "The disk is full; make room");
  }
}
