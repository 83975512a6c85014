package org.newsgraph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The ontology's files: terms, shapes, prefixes, JSON-LD context.
 *
 * <p>Each call reads its file anew, so that callers share nothing.
 */
public final class Ontology {

  private Ontology() {}

  /** The classes and properties with their labels and definitions ({@code newsgraph.ttl}). */
  public static Graph terms() {
    return graph("newsgraph.ttl");
  }

  /** The SHACL shapes, one for every class ({@code shapes.ttl}). */
  public static Graph shapes() {
    return graph("shapes.ttl");
  }

  /** The prefixes of all that newsgraph writes, and of its queries; not to be changed. */
  public static PrefixMapping prefixes() {
    return PrefixMapping.Factory.create()
        .setNsPrefixes(graph("prefixes.ttl").getPrefixMapping())
        .lock();
  }

  /** The ontology in Turtle, as it is served to those who ask for it. */
  public static String turtle() {
    return text("newsgraph.ttl");
  }

  /** The JSON-LD context for the terms of {@link #prefixes()}. */
  public static String jsonLdContext() {
    return text("context.jsonld");
  }

  private static Graph graph(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text(file), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String text(String file) {
    try (InputStream in = Ontology.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The ontology's file " + file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
