package org.newsgraph.endpoint.protocol;

import java.time.Duration;

/**
 * What one query, and all together, may take.
 *
 * @param queryLength the most characters of a query
 * @param bodyBytes the most bytes of a request's body
 * @param timeout how long a query runs that names no time
 * @param longestTimeout the longest time that a query may name
 * @param concurrent how many queries run at a time
 * @param collectedTriples the most triples of a reply in a format that cannot be streamed
 * @param replyBytes the most bytes of a reply, before compression
 * @param slow a query that takes as long is logged
 */
public record QueryLimits(
    int queryLength,
    int bodyBytes,
    Duration timeout,
    Duration longestTimeout,
    int concurrent,
    int collectedTriples,
    long replyBytes,
    Duration slow) {

  /** Limits, checked. */
  public QueryLimits {
    if (timeout.isNegative() || timeout.isZero() || longestTimeout.compareTo(timeout) < 0) {
      throw new IllegalArgumentException(
          "A query's time is above 0, and the longest is no shorter than the usual one");
    }
    if (concurrent < 1 || replyBytes < 1) {
      throw new IllegalArgumentException("At least one query runs and one byte is sent");
    }
  }

  /** Limits that a laptop and a browser bear. */
  public static QueryLimits standard() {
    return new QueryLimits(
        100_000,
        1_000_000,
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        16,
        200_000,
        16L << 30,
        Duration.ofSeconds(5));
  }

  /** These limits with other times: that of a query that names none, and the longest. */
  public QueryLimits withTimeouts(Duration timeout, Duration longest) {
    return new QueryLimits(
        queryLength, bodyBytes, timeout, longest, concurrent, collectedTriples, replyBytes, slow);
  }

  /** These limits with another number of queries at a time. */
  public QueryLimits withConcurrent(int concurrent) {
    return new QueryLimits(
        queryLength,
        bodyBytes,
        timeout,
        longestTimeout,
        concurrent,
        collectedTriples,
        replyBytes,
        slow);
  }

  /** These limits with another longest reply. */
  public QueryLimits withReplyBytes(long replyBytes) {
    return new QueryLimits(
        queryLength,
        bodyBytes,
        timeout,
        longestTimeout,
        concurrent,
        collectedTriples,
        replyBytes,
        slow);
  }

  /** These limits with another time from which on queries are logged. */
  public QueryLimits withSlow(Duration slow) {
    return new QueryLimits(
        queryLength,
        bodyBytes,
        timeout,
        longestTimeout,
        concurrent,
        collectedTriples,
        replyBytes,
        slow);
  }
}
