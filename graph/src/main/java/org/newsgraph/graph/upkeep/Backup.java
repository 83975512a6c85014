package org.newsgraph.graph.upkeep;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.state.VisibleDataset;

/**
 * A store as a file and back: all of it, with what is kept beside the graph. N-Quads, compressed.
 * Immutable and thread-safe.
 */
public final class Backup {

  private static final int BUFFER = 1 << 16;

  private final QuadStore store;

  /** Backups of {@code store}, or into it. */
  public Backup(QuadStore store) {
    this.store = Objects.requireNonNull(store);
  }

  /**
   * Writes the store as it is at one moment, readers and writers going on. The file is replaced at
   * once when all is written, or left as it was.
   *
   * @return how many quads were written
   * @throws IOException if the file cannot be written
   */
  public long write(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      long quads;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        quads = writeTo(out);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      return quads;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Writes the store as {@link #write} does, to a stream, which stays open.
   *
   * @return how many quads were written
   * @throws IOException if the stream cannot be written
   */
  public long writeTo(OutputStream out) throws IOException {
    try {
      GZIPOutputStream compressed = new GZIPOutputStream(out, BUFFER);
      OutputStream buffered = new BufferedOutputStream(compressed, BUFFER);
      long quads = store.read(dataset -> write(VisibleDataset.whole(dataset), buffered));
      buffered.flush();
      compressed.finish();
      return quads;
    } catch (RuntimeIOException | UncheckedIOException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  /**
   * Fills the store, which is to be empty, in one transaction: wholly or not at all.
   *
   * @return how many quads were read
   * @throws IOException if the file is no backup or cannot be read, or the store is not empty
   */
  public long restore(Path file) throws IOException {
    boolean empty = store.read(dataset -> !VisibleDataset.whole(dataset).find().hasNext());
    if (!empty) {
      throw new IOException("The store is not empty; restore into a new one");
    }
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      return store.write(dataset -> read(VisibleDataset.whole(dataset), in));
    } catch (RiotException e) {
      throw new IOException(file + " is not a whole backup: " + e.getMessage(), e);
    }
  }

  private static long write(DatasetGraph dataset, OutputStream out) {
    StreamRDF sink = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    long quads = 0;
    sink.start();
    for (Iterator<Quad> all = dataset.find(); all.hasNext(); quads++) {
      Quad quad = all.next();
      sink.quad(quad);
    }
    sink.finish();
    return quads;
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
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(sink);
    return quads[0];
  }
}
