package org.newsgraph.endpoint;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.system.Txn;
import org.newsgraph.graph.QuadStore;

/** A store in memory; the default graph of a read is the union of all named graphs. */
public final class MemoryStore implements QuadStore {

  private final DatasetGraph quads = DatasetGraphFactory.createTxnMem();
  private final AtomicLong commits = new AtomicLong();

  /** A store with the quads of a TriG document. */
  public static MemoryStore of(String trig) {
    MemoryStore store = new MemoryStore();
    store.write(
        dataset -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
          return true;
        });
    return store;
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    return Txn.calculateRead(quads, () -> work.apply(new UnionDefault(quads)));
  }

  @Override
  public <T> T write(Function<DatasetGraph, T> work) {
    quads.begin(ReadWrite.WRITE);
    try {
      T result = work.apply(quads);
      quads.commit();
      commits.incrementAndGet();
      return result;
    } finally {
      quads.end();
    }
  }

  @Override
  public long commitNumber() {
    return commits.get();
  }

  @Override
  public void close() {
    quads.close();
  }

  private static final class UnionDefault extends DatasetGraphWrapper
      implements DatasetGraphWrapperView {

    UnionDefault(DatasetGraph quads) {
      super(quads);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }
}
