package org.newsgraph.graph.watch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    return new Delivery(name, hash(content), content);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
