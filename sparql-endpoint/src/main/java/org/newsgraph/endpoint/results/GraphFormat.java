package org.newsgraph.endpoint.results;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.newsgraph.endpoint.http.Accept;

/** The formats of graphs and datasets; the first is what a client gets that names none. */
public enum GraphFormat {
  TURTLE("Turtle", "turtle ttl", "text/turtle application/x-turtle"),
  NTRIPLES("N-Triples", "ntriples nt", "application/n-triples text/plain"),
  JSONLD("JSON-LD", "jsonld json-ld json", "application/ld+json application/json"),
  RDFXML("RDF_XML", "rdfxml rdf xml", "application/rdf+xml application/xml text/xml"),
  TRIG("TriG", "trig", "application/trig"),
  NQUADS("N-Quads", "nquads nq", "application/n-quads"),
  RDFJSON("RDF_JSON", "rdfjson rj", "application/rdf+json"),
  TRIX("", "trix", "application/trix+xml application/trix"),
  THRIFT("", "thrift rt", "application/rdf+thrift"),
  PROTOBUF("", "protobuf rpb", "application/rdf+protobuf");

  private final String registeredName;
  private final String names;
  private final String mediaTypes;

  GraphFormat(String registeredName, String names, String mediaTypes) {
    this.registeredName = registeredName;
    this.names = names;
    this.mediaTypes = mediaTypes;
  }

  /** The format called by a short name or a media type. */
  public static Optional<Chosen<GraphFormat>> named(String name) {
    return Chosen.named(
        name.toLowerCase(Locale.ROOT),
        values(),
        format -> words(format.names),
        format -> words(format.mediaTypes));
  }

  /** The format that a client likes best. */
  public static Optional<Chosen<GraphFormat>> accepted(Accept accept) {
    return Chosen.accepted(accept, values(), format -> words(format.mediaTypes));
  }

  /** The media types of all formats, for people. */
  public static String available() {
    return String.join(", ", Arrays.stream(values()).map(format -> format.mediaType()).toList());
  }

  /** The format's registered media type. */
  public String mediaType() {
    return words(mediaTypes).get(0);
  }

  /** The local name under {@code http://www.w3.org/ns/formats/}; empty if there is none. */
  public String registeredName() {
    return registeredName;
  }

  /** Whether the format can say in which graph a triple stands. */
  public boolean holdsQuads() {
    return switch (this) {
      case JSONLD, TRIG, NQUADS, TRIX, THRIFT, PROTOBUF -> true;
      case TURTLE, NTRIPLES, RDFXML, RDFJSON -> false;
    };
  }

  /**
   * A sink that writes what it is sent. JSON-LD, RDF/XML and RDF/JSON can only be written of a
   * whole, so that the sink collects it first.
   *
   * @param mostCollected the most triples that are collected
   */
  public StreamRDF sink(OutputStream out, int mostCollected) {
    return switch (this) {
      case NTRIPLES, NQUADS -> new LineSink(out);
      case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      case TRIG -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
      case TRIX -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIX);
      case THRIFT -> StreamRDFWriter.getWriterStream(out, RDFFormat.RDF_THRIFT);
      case PROTOBUF -> StreamRDFWriter.getWriterStream(out, RDFFormat.RDF_PROTO);
      case RDFJSON -> new CollectingSink(out, RDFFormat.RDFJSON, mostCollected);
      case JSONLD -> new CollectingSink(out, RDFFormat.JSONLD, mostCollected);
      case RDFXML -> new CollectingSink(out, RDFFormat.RDFXML_PLAIN, mostCollected);
    };
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
