package org.newsgraph.graph.watch;

import org.newsgraph.graph.article.Digest;

/**
 * A document that a source has.
 *
 * @param name its name within the source
 * @param hash what tells its content from others
 * @param content its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(String name, String hash, byte[] content) {

  /** A document with the hash of its content. */
  public static Delivery of(String name, byte[] content) {
    return new Delivery(name, Digest.whole(content), content);
  }
}
