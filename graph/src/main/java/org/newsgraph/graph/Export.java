package org.newsgraph.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.newsgraph.ontology.Ontology;

/**
 * Writes a store as a file, in one read transaction, so that it is one moment's whole. Immutable
 * and thread-safe.
 */
public final class Export {

  private final QuadStore store;
  private final QueryLibrary queries = new QueryLibrary(Export.class);

  /** The export of {@code store}. */
  public Export(QuadStore store) {
    this.store = Objects.requireNonNull(store);
  }

  /**
   * Writes the store to {@code file}, which is replaced at once when all is written, or left as it
   * was.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(ExportFormat format, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = Objects.requireNonNull(target.getParent(), "A file lies in a folder");
    Path draft =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
        write(format, out);
      }
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Writes the store to {@code out}, in UTF-8, and flushes it.
   *
   * @throws IOException if it cannot be written
   */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    Optional<IOException> failure =
        store.read(
            dataset -> {
              try {
                write(dataset, format, out);
                out.flush();
                return Optional.empty();
              } catch (IOException e) {
                return Optional.of(e);
              } catch (XMLStreamException | RuntimeIOException e) {
                return Optional.of(new IOException(e.getMessage(), e));
              }
            });
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void write(DatasetGraph dataset, ExportFormat format, OutputStream out)
      throws IOException, XMLStreamException {
    switch (format) {
      case TRIG -> quads(dataset, RDFFormat.TRIG_BLOCKS, out);
      case NQUADS -> quads(dataset, RDFFormat.NQUADS, out);
      case TURTLE -> union(dataset, out);
      case GRAPHML -> new DrawingExport(dataset, queries).write(new GraphMlDrawing(xml(out)));
      case GEXF -> new DrawingExport(dataset, queries).write(new GexfDrawing(xml(out)));
      case CSV -> rows(dataset, out);
    }
  }

  private static void quads(DatasetGraph dataset, RDFFormat format, OutputStream out) {
    StreamRDF sink = StreamRDFWriter.getWriterStream(out, format);
    sink.start();
    StreamRDFOps.sendPrefixesToStream(Ontology.prefixes(), sink);
    StreamRDFOps.sendQuadsToStream(dataset.find(), sink);
    sink.finish();
  }

  private static void union(DatasetGraph dataset, OutputStream out) {
    StreamRDF sink = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    sink.start();
    StreamRDFOps.sendPrefixesToStream(Ontology.prefixes(), sink);
    StreamRDFOps.sendTriplesToStream(
        Iter.filter(dataset.getUnionGraph().find(), triple -> isVisible(dataset, triple)), sink);
    sink.finish();
  }

  /** Whether a graph states it that does not stand outside of what is exported. */
  private static boolean isVisible(DatasetGraph dataset, Triple triple) {
    return dataset
        .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .hasNext();
  }

  private void rows(DatasetGraph dataset, OutputStream out) {
    try (QueryExec query = queries.on(dataset, "facts")) {
      ResultsWriter.create().lang(ResultSetLang.RS_CSV).build().write(out, query.select());
    }
  }

  private static XMLStreamWriter xml(OutputStream out) throws XMLStreamException {
    return XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
