package org.newsgraph.endpoint.results;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.newsgraph.endpoint.http.Accept;

/** The formats of SELECT and ASK results; the first is what a client gets that names none. */
public enum RowFormat {
  JSON("SPARQL_Results_JSON", "json", "application/sparql-results+json application/json"),
  XML("SPARQL_Results_XML", "xml", "application/sparql-results+xml application/xml text/xml"),
  CSV("SPARQL_Results_CSV", "csv", "text/csv"),
  TSV("SPARQL_Results_TSV", "tsv", "text/tab-separated-values"),
  THRIFT("", "thrift", "application/sparql-results+thrift"),
  PROTOBUF("", "protobuf", "application/sparql-results+protobuf");

  private final String registeredName;
  private final String names;
  private final String mediaTypes;

  RowFormat(String registeredName, String names, String mediaTypes) {
    this.registeredName = registeredName;
    this.names = names;
    this.mediaTypes = mediaTypes;
  }

  /** The format called by a short name or a media type. */
  public static Optional<Chosen<RowFormat>> named(String name) {
    return Chosen.named(
        name.toLowerCase(Locale.ROOT),
        values(),
        format -> words(format.names),
        format -> words(format.mediaTypes));
  }

  /** The format that a client likes best. */
  public static Optional<Chosen<RowFormat>> accepted(Accept accept) {
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

  /** What writes the format. */
  public RowWriter writer() {
    return switch (this) {
      case JSON -> new JsonRows();
      case XML -> new XmlRows();
      case CSV -> new CsvRows();
      case TSV -> new TsvRows();
      case THRIFT -> new JenaRows(ResultSetLang.RS_Thrift);
      case PROTOBUF -> new JenaRows(ResultSetLang.RS_Protobuf);
    };
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
