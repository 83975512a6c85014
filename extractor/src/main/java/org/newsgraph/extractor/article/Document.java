package org.newsgraph.extractor.article;

import java.util.Objects;

/**
 * The bytes of one document and where they came from. The bytes are shared, not copied: leave them
 * as they are.
 */
public final class Document {

  private final String source;
  private final byte[] bytes;

  /**
   * @param source a path, an address or an archive's entry, for messages
   * @param bytes the content as stored
   */
  public Document(String source, byte[] bytes) {
    this.source = Objects.requireNonNull(source);
    this.bytes = Objects.requireNonNull(bytes);
  }

  /** A path, an address or an archive's entry, for messages. */
  public String source() {
    return source;
  }

  /** The content as stored. */
  public byte[] bytes() {
    return bytes;
  }
}
