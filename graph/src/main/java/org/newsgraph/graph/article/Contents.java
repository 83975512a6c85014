package org.newsgraph.graph.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.graph.state.StateRows;

/**
 * What was read from each article, as a hash, so that a second reading that gives the same is known
 * without a look at the graph. For one transaction.
 */
public final class Contents {

  private static final Node CONTENT = StateRows.term("content");

  private final StateRows rows;

  /** The hashes in the dataset, whose transaction is the caller's. */
  public Contents(DatasetGraph dataset) {
    this.rows = new StateRows(dataset);
  }

  /** The hash of what an article's mapper gave, whatever its order. */
  public static String hash(Collection<Quad> quads) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    quads.stream()
        .map(
            quad ->
                NodeFmtLib.strNT(quad.getSubject())
                    + " "
                    + NodeFmtLib.strNT(quad.getPredicate())
                    + " "
                    + NodeFmtLib.strNT(quad.getObject()))
        .sorted()
        .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of what was read from the article, if it is stored. */
  public Optional<String> of(Node article) {
    return rows.value(article, CONTENT);
  }

  /** The articles that ingests have stored; the caller's to change. */
  public Set<Node> articles() {
    Set<Node> articles = new HashSet<>();
    rows.find(Node.ANY, CONTENT, Node.ANY).forEachRemaining(row -> articles.add(row.getSubject()));
    return articles;
  }

  /** Puts the hash in the place of an earlier one. */
  public void put(Node article, String hash) {
    rows.set(article, CONTENT, hash);
  }

  /** Forgets the article. */
  public void remove(Node article) {
    rows.clear(article, CONTENT);
  }
}
