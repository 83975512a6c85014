package org.newsgraph.graph.state;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexBase;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A database's named graphs beside an empty default graph. TDB2 runs a query on its own tables,
 * whatever stands around them, and knows several names for its default graph; so that none of them
 * leads to the rows that lie there, queries get tables in which there are none.
 */
final class NamedGraphs {

  private static final Symbol DATABASE = Symbol.create("urn:newsgraph:database");

  private NamedGraphs() {}

  /** The named graphs of {@code database}, to be read in its transactions. */
  static DatasetGraph of(DatasetGraph database) {
    DatasetGraphTDB storage = TDBInternal.requireStorage(DatasetGraphWrapper.unwrap(database));
    NodeTable terms = storage.getQuadTable().getNodeTupleTable().getNodeTable();
    TripleTable empty = new TripleTable(new TupleIndex[] {new Empty()}, terms);
    DatasetGraph named =
        new DatasetGraphTDB(
            storage.getLocation(),
            storage.getStoreParams(),
            storage.getReorderTransform(),
            new StorageTDB(storage.getTxnSystem(), empty, storage.getQuadTable()),
            (StoragePrefixesTDB) storage.getStoragePrefixes(),
            storage.getTxnSystem());
    named.getContext().set(DATABASE, database);
    return named;
  }

  /**
   * The database whose named graphs these are, for what runs within a query and must know the
   * commit; a dataset that is none of these is its own.
   */
  static DatasetGraph databaseOf(DatasetGraph dataset) {
    return dataset.getContext().get(DATABASE, dataset);
  }

  /** An index of triples that holds none and takes none. */
  private static final class Empty extends TupleIndexBase {

    private static final String ORDER = "SPO";

    Empty() {
      super(ORDER.length(), TupleMap.create(ORDER, ORDER), ORDER);
    }

    @Override
    protected void performAdd(Tuple<NodeId> triple) {
      throw new UnsupportedOperationException("Nothing is written beside the named graphs");
    }

    @Override
    protected void performDelete(Tuple<NodeId> triple) {
      throw new UnsupportedOperationException("Nothing is written beside the named graphs");
    }

    @Override
    protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
      return Collections.emptyIterator();
    }

    @Override
    public void addAll(Collection<Tuple<NodeId>> triples) {
      triples.forEach(this::add);
    }

    @Override
    public void deleteAll(Collection<Tuple<NodeId>> triples) {
      triples.forEach(this::delete);
    }

    @Override
    public Iterator<Tuple<NodeId>> all() {
      return Collections.emptyIterator();
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public boolean isEmpty() {
      return true;
    }

    @Override
    public void clear() {}

    @Override
    public void sync() {}

    @Override
    public void close() {}
  }
}
