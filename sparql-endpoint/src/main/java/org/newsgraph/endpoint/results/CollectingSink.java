package org.newsgraph.endpoint.results;

import java.io.OutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.endpoint.http.Problem;

/** Collects what it is sent, up to a limit, and writes it at the end. */
final class CollectingSink extends StreamRDFBase {

  private final DatasetGraph collected = DatasetGraphFactory.createGeneral();
  private final OutputStream out;
  private final RDFFormat format;
  private final int most;
  private int count;

  CollectingSink(OutputStream out, RDFFormat format, int most) {
    this.out = out;
    this.format = format;
    this.most = most;
  }

  @Override
  public void prefix(String prefix, String iri) {
    collected.prefixes().add(prefix, iri);
    collected.getDefaultGraph().getPrefixMapping().setNsPrefix(prefix, iri);
  }

  @Override
  public void triple(Triple triple) {
    counted();
    collected.getDefaultGraph().add(triple);
  }

  @Override
  public void quad(Quad quad) {
    counted();
    collected.add(quad);
  }

  @Override
  public void finish() {
    if (RDFLanguages.isQuads(format.getLang())) {
      RDFWriter.source(collected).format(format).output(out);
    } else {
      RDFWriter.source(collected.getDefaultGraph()).format(format).output(out);
    }
  }

  private void counted() {
    if (++count > most) {
      throw Problem.tooLarge(
              "This format is written of a whole and holds at most "
                  + most
                  + " triples; ask for application/n-triples or text/turtle, which stream.")
          .exception();
    }
  }
}
