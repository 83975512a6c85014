package org.newsgraph.graph.watch;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * What is known of an address that is asked again and again.
 *
 * @param etag the entity tag of the last answer, or empty
 * @param modified its date of modification as the server wrote it, or empty
 * @param failures how often in a row it has failed
 * @param notBefore when it may be asked again
 */
public record SourceState(String etag, String modified, int failures, Instant notBefore) {

  private static final String FIELD = "\n";

  /** Of an address that was never asked. */
  public static final SourceState UNKNOWN = new SourceState("", "", 0, Instant.EPOCH);

  /** The state as one text, to be read again. */
  public String text() {
    return String.join(FIELD, etag, modified, Integer.toString(failures), notBefore.toString());
  }

  /**
   * Reads what {@link #text} gave.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static SourceState parse(String text) {
    String[] fields = text.split(FIELD, 4);
    if (fields.length < 4) {
      throw new IllegalArgumentException("No state of a source: " + text);
    }
    try {
      return new SourceState(
          fields[0], fields[1], Integer.parseInt(fields[2]), Instant.parse(fields[3]));
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException("No state of a source: " + text, malformed);
    }
  }
}
