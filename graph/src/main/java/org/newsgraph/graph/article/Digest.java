package org.newsgraph.graph.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long texts, and what tells contents apart: of their SHA-256. */
public final class Digest {

  private static final int DIGITS = 20;

  private Digest() {}

  /** The first hexadecimal digits of the text's SHA-256. */
  public static String of(String text) {
    return whole(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** All hexadecimal digits of the content's SHA-256. */
  public static String whole(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
