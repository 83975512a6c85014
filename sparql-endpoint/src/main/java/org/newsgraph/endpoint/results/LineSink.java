package org.newsgraph.endpoint.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** N-Triples and N-Quads: a line each. */
final class LineSink extends StreamRDFBase {

  private final Utf8Writer writer;

  LineSink(OutputStream out) {
    writer = new Utf8Writer(out);
  }

  @Override
  public void triple(Triple triple) {
    try {
      terms(triple.getSubject(), triple.getPredicate(), triple.getObject());
      writer.raw('.').raw('\n');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void quad(Quad quad) {
    try {
      terms(quad.getSubject(), quad.getPredicate(), quad.getObject());
      if (!quad.isDefaultGraph() && !quad.isTriple()) {
        Terms.write(quad.getGraph(), writer);
        writer.raw(' ');
      }
      writer.raw('.').raw('\n');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void finish() {
    try {
      writer.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void terms(Node subject, Node predicate, Node object) throws IOException {
    Terms.write(subject, writer);
    writer.raw(' ');
    Terms.write(predicate, writer);
    writer.raw(' ');
    Terms.write(object, writer);
    writer.raw(' ');
  }
}
