package org.newsgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.ontology.Ontology;

/** Prints extractions, in UTF-8. */
final class ExtractionPrinter {

  private final OutputStream out;
  private final FactMapper mapper = FactMapper.standard();

  ExtractionPrinter(OutputStream out) {
    this.out = out;
  }

  void print(List<Extraction> extractions, ExtractionFormat format) throws IOException {
    switch (format) {
      case TURTLE ->
          RDFWriter.source(union(extractions).getDefaultGraph())
              .format(RDFFormat.TURTLE)
              .output(out);
      case JSONLD -> RDFWriter.source(union(extractions)).format(RDFFormat.JSONLD11).output(out);
      case TRIG -> RDFWriter.source(quads(extractions)).format(RDFFormat.TRIG).output(out);
      case NQUADS -> RDFWriter.source(quads(extractions)).format(RDFFormat.NQUADS).output(out);
      case JSON -> json(extractions);
    }
    out.flush();
  }

  private void json(List<Extraction> extractions) throws IOException {
    ObjectWriter writer = new ObjectMapper().writerWithDefaultPrettyPrinter();
    for (Extraction extraction : extractions) {
      String text = writer.writeValueAsString(new ExtractionTree(extraction).root());
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private DatasetGraph quads(List<Extraction> extractions) {
    DatasetGraph quads = DatasetGraphFactory.create();
    quads.prefixes().putAll(Ontology.prefixes());
    extractions.forEach(extraction -> mapper.map(extraction, StreamRDFLib.dataset(quads)));
    return quads;
  }

  /** All triples in the default graph. */
  private DatasetGraph union(List<Extraction> extractions) {
    DatasetGraph quads = quads(extractions);
    DatasetGraph union = DatasetGraphFactory.create();
    union.getDefaultGraph().getPrefixMapping().setNsPrefixes(Ontology.prefixes());
    quads.find().forEachRemaining(quad -> union.getDefaultGraph().add(quad.asTriple()));
    return union;
  }
}
