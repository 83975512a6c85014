package org.newsgraph.graph.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.Tdb2Store;
import org.newsgraph.graph.changes.WholeGzipInputStream;
import org.newsgraph.graph.state.VisibleDataset;

/**
 * Makes a new store of a {@link Backup}: the same quads, blank nodes included, and the same last
 * commit, so that the patches that follow can be played upon it. Immutable and thread-safe.
 */
public final class Restore {

  private final Tdb2Store store;

  /** Restores into {@code store}, which is to be empty. */
  public Restore(Tdb2Store store) {
    this.store = Objects.requireNonNull(store);
  }

  /**
   * Fills the store in one transaction: wholly or not at all.
   *
   * @return how many quads were read
   * @throws IOException if the file is no backup or cannot be read, or the store is not empty
   */
  public long from(Path file) throws IOException {
    boolean empty = store.read(dataset -> !VisibleDataset.whole(dataset).find().hasNext());
    if (!empty) {
      throw new IOException("The store is not empty; restore into a new one");
    }
    try (InputStream in = WholeGzipInputStream.open(file)) {
      return store.fill(dataset -> read(dataset, in));
    } catch (ZipException | RiotException | RuntimeIOException e) {
      throw new IOException(file + " is not a whole backup: " + e.getMessage(), e);
    }
  }

  private static long read(DatasetGraph dataset, InputStream in) {
    long[] quads = {0};
    StreamRDF sink =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            dataset.add(quad);
            quads[0]++;
          }

          @Override
          public void triple(Triple triple) {
            quad(Quad.create(Quad.defaultGraphIRI, triple));
          }
        };
    RDFParser.source(in)
        .lang(Lang.NQUADS)
        .labelToNode(LabelToNode.createUseLabelEncoded())
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(sink);
    return quads[0];
  }
}
