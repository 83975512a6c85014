package org.newsgraph.extractor.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.Publication;
import org.newsgraph.extractor.name.EntityType;

/**
 * Where the IRIs of the data stand: all begin with one base and follow from what they name alone,
 * so that the same thing gets the same IRI in every run. Immutable and thread-safe.
 *
 * @param base the beginning of every IRI, ending in a slash
 */
public record IriScheme(String base) {

  /** The base unless told otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/newsgraph/data/";

  private static final int HASH_DIGITS = 20;

  public IriScheme {
    Objects.requireNonNull(base);
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("The base IRI " + base + " does not end in a slash");
    }
  }

  /** The scheme under {@link #DEFAULT_BASE}. */
  public static IriScheme standard() {
    return new IriScheme(DEFAULT_BASE);
  }

  /**
   * The article's IRI, which also names its graph: from its address, or from headline, date and
   * publisher where it has none.
   */
  public Node article(Article article) {
    return article
        .url()
        .map(this::articleAt)
        .orElseGet(
            () ->
                articleOf(
                    article.headline()
                        + "\n"
                        + article.published().map(Publication::lexicalForm).orElse("")
                        + "\n"
                        + article.publisher().orElse("")));
  }

  /** The IRI of the article that has this address. */
  public Node articleAt(String url) {
    return articleOf(url.strip());
  }

  /** Whether {@code iri} is one that this scheme gives to articles. */
  public boolean isArticle(String iri) {
    return iri.startsWith(base + "article/");
  }

  /** The IRI that all articles share for the thing of this kind and normalized name. */
  public Node entity(EntityType type, String normalizedName) {
    return NodeFactory.createURI(base + folder(type) + "/" + segment(normalizedName));
  }

  /** The IRI of a thing that only this article knows, by its number within the article. */
  public Node localEntity(Node article, EntityType type, int id) {
    return NodeFactory.createURI(article.getURI() + "#" + folder(type) + "-" + id);
  }

  /** The IRI of the post of this title, as it is written, shared by all who hold one. */
  public Node role(String title) {
    return NodeFactory.createURI(base + "role/" + segment(title));
  }

  private Node articleOf(String key) {
    byte[] digest;
    try {
      digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    return NodeFactory.createURI(
        base + "article/" + HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS));
  }

  private static String folder(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Percent-encodes all but letters, digits and {@code -._~}, as RFC 3987 allows in a segment. */
  private static String segment(String name) {
    StringBuilder segment = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                segment.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  segment.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
              }
            });
    return segment.toString();
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || "-._~·".indexOf(c) >= 0;
  }
}
