package org.newsgraph.graph.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.graph.state.OutsideGraphs;
import org.newsgraph.ontology.PROV;
import org.newsgraph.ontology.SCHEMA;

/**
 * Records what becomes of articles, in graphs outside the union. A correction makes the article a
 * revision of what it was; a withdrawal invalidates it. What stood in it before is kept, under the
 * IRI of the earlier state, where {@code keep} says so. Immutable and thread-safe.
 */
public final class History {

  private static final int HASH_DIGITS = 16;

  private final Clock clock;
  private final boolean keep;

  /**
   * @param clock tells when a record is made
   * @param keep whether earlier texts and facts are kept
   */
  public History(Clock clock, boolean keep) {
    this.clock = Objects.requireNonNull(clock);
    this.keep = keep;
  }

  /** Records by the system's clock, without the earlier texts and facts. */
  public static History standard() {
    return new History(Clock.systemUTC(), false);
  }

  /** The same, and what stood in the articles before is kept. */
  public static History keeping() {
    return new History(Clock.systemUTC(), true);
  }

  /**
   * The article has been read anew and says something else.
   *
   * @param hash what identifies the earlier content
   * @param quads the article's graph as it was
   */
  public void corrected(DatasetGraph dataset, Node article, String hash, Collection<Quad> quads) {
    Node earlier = revision(article, hash);
    add(dataset, article, PROV.wasRevisionOf, earlier);
    invalidate(dataset, article, earlier, "correction");
    keep(dataset, article, earlier, quads);
  }

  /**
   * The article has been taken back.
   *
   * @param hash what identifies its content
   * @param quads the article's graph as it was
   */
  public void withdrawn(DatasetGraph dataset, Node article, String hash, Collection<Quad> quads) {
    Node earlier = revision(article, hash);
    Node activity = invalidate(dataset, article, earlier, "withdrawal");
    add(dataset, article, PROV.wasInvalidatedBy, activity);
    keep(dataset, article, earlier, quads);
  }

  private Node invalidate(DatasetGraph dataset, Node article, Node earlier, String kind) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Node activity = NodeFactory.createURI(earlier.getURI() + "/" + kind + "/" + now.toEpochMilli());
    Node time = NodeFactory.createLiteralDT(now.toString(), XSDDatatype.XSDdateTime);
    add(dataset, activity, RDF.Nodes.type, PROV.Activity);
    add(dataset, activity, SCHEMA.name, NodeFactory.createLiteralString(kind));
    add(dataset, activity, PROV.endedAtTime, time);
    add(dataset, earlier, PROV.specializationOf, article);
    add(dataset, earlier, PROV.wasInvalidatedBy, activity);
    add(dataset, earlier, PROV.invalidatedAtTime, time);
    return activity;
  }

  /** Keeps the quads, with the earlier state's IRI wherever the article's own stood. */
  private void keep(DatasetGraph dataset, Node article, Node earlier, Collection<Quad> quads) {
    if (keep) {
      for (Quad quad : quads) {
        dataset.add(
            OutsideGraphs.HISTORY,
            moved(quad.getSubject(), article, earlier),
            quad.getPredicate(),
            moved(quad.getObject(), article, earlier));
      }
    }
  }

  private static Node moved(Node node, Node article, Node earlier) {
    if (node.equals(article)) {
      return earlier;
    }
    return node.isURI() && node.getURI().startsWith(article.getURI() + "#")
        ? NodeFactory.createURI(
            earlier.getURI() + node.getURI().substring(article.getURI().length()))
        : node;
  }

  private static Node revision(Node article, String hash) {
    String digits = hash.length() > HASH_DIGITS ? hash.substring(0, HASH_DIGITS) : hash;
    return NodeFactory.createURI(article.getURI() + "/revision/" + digits);
  }

  private static void add(DatasetGraph dataset, Node subject, Node predicate, Node object) {
    dataset.add(OutsideGraphs.RECORDS, subject, predicate, object);
  }
}
