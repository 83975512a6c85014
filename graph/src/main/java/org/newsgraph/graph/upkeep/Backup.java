package org.newsgraph.graph.upkeep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.state.VisibleDataset;

/**
 * A store as a file: all of it, with what is kept beside the graph. N-Quads, compressed. {@link
 * Restore} makes a store of it. Immutable and thread-safe.
 */
public final class Backup {

  private static final int BUFFER = 1 << 16;

  private final QuadStore store;

  /** Backups of {@code store}. */
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
}
