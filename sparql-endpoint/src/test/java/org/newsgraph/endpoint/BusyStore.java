package org.newsgraph.endpoint;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.QuadStore;

/** A store whose writers stop before their commit until they are let go on. */
final class BusyStore extends StoreAround {

  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  BusyStore(QuadStore store) {
    super(store);
  }

  void awaitWriter() throws InterruptedException {
    writing.await();
  }

  void letWriterGoOn() {
    goOn.countDown();
  }

  @Override
  public <T> T write(Function<DatasetGraph, T> work) {
    return store.write(
        dataset -> {
          T result = work.apply(dataset);
          writing.countDown();
          try {
            goOn.await();
          } catch (InterruptedException brokenOff) {
            throw new IllegalStateException("The write was broken off", brokenOff);
          }
          return result;
        });
  }
}
